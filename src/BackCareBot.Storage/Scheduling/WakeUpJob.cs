using Quartz;

namespace BackCareBot.Storage.Scheduling;

/// <summary>Wakes the delivery of this process. What is due it finds itself, so that a firing too many does no harm.</summary>
internal sealed class WakeUpJob(WakeUpCall call) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        call.Wake();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Whom to wake.</summary>
internal sealed class WakeUpCall(Action wake)
{
    public void Wake() => wake();
}
