using System.Threading.Channels;

namespace BackCareBot.Discord.Commands;

/// <summary>
/// Works through messages on several lanes at once, those of one person always on the same lane: their follow-ups are
/// answered in the order in which they were asked.
/// </summary>
internal sealed class Lanes
{
    private const int Waiting = 2_000;

    private readonly Channel<Func<Task>>[] _lanes;
    private readonly Task[] _workers;

    public Lanes(int count)
    {
        _lanes = [.. Enumerable.Range(0, count).Select(_ => Channel.CreateBounded<Func<Task>>(
            new BoundedChannelOptions(Waiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }))];
        _workers = [.. _lanes.Select(lane => Task.Run(() => Work(lane.Reader)))];
    }

    /// <summary>Puts work on a person's lane.</summary>
    /// <returns>False where the lane is full: better to leave a message out than to answer it minutes late.</returns>
    public bool Post(ulong person, Func<Task> work) => _lanes[(int)(person % (ulong)_lanes.Length)].Writer.TryWrite(work);

    /// <summary>Ends after what is waiting now.</summary>
    public Task Finish()
    {
        foreach (var lane in _lanes)
            lane.Writer.TryComplete();
        return Task.WhenAll(_workers);
    }

    private static async Task Work(ChannelReader<Func<Task>> lane)
    {
        await foreach (var work in lane.ReadAllAsync())
            await work();
    }
}
