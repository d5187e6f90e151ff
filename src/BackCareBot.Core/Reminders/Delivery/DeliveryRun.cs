using NodaTime;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>One occurrence on its way. Between two tries it rests, and takes no room from others.</summary>
internal sealed class DeliveryRun(Occurrence occurrence, PlatformLane lane, Duration grace) : IDisposable
{
    private bool _inLane;

    public Occurrence Occurrence => occurrence;

    public PlatformLane Lane => lane;

    /// <summary>Whether it takes one of the lane's turns.</summary>
    public bool HasTurn { get; set; }

    public bool IsLate(Instant now) => now > occurrence.Moment + grace;

    public void Go()
    {
        if (_inLane)
            return;
        _inLane = true;
        lane.Enter();
    }

    public void Rest()
    {
        if (!_inLane)
            return;
        _inLane = false;
        lane.Leave();
    }

    public void EndTurn()
    {
        if (!HasTurn)
            return;
        HasTurn = false;
        lane.EndTurn();
    }

    public void Dispose()
    {
        EndTurn();
        Rest();
    }
}
