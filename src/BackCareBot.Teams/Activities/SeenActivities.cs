using BackCareBot.Core.Memory;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>
/// Does the work of an activity once, however often Teams posts it: it repeats what was not answered in time. A
/// repetition gets the answer of the first; work that failed may be tried again.
/// </summary>
internal sealed class SeenActivities
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(15);
    private const int Most = 100_000;

    private readonly ExpiringMap<string, Lazy<Task<InvokeReply?>>> _seen;

    public SeenActivities(TimeProvider time) => _seen = new ExpiringMap<string, Lazy<Task<InvokeReply?>>>(KeptFor, Most, time);

    public Task<InvokeReply?> Once(Activity activity, Func<Task<InvokeReply?>> work)
    {
        // Without an id nothing tells a repetition from a new one.
        if (activity.Id is not { Length: > 0 } id)
            return Run(null, work);
        // An edit has the id of its message, so its time belongs to the key.
        var key = $"{activity.Type}\n{activity.Conversation?.Id}\n{id}\n{activity.ReplyToId}\n{(activity.Type == ActivityTypes.Message ? "" : activity.Timestamp)}";
        return _seen.GetOrAdd(key, new Lazy<Task<InvokeReply?>>(() => Run(key, work))).Value;
    }

    private async Task<InvokeReply?> Run(string? key, Func<Task<InvokeReply?>> work)
    {
        try
        {
            return await work();
        }
        catch
        {
            if (key is not null)
                _seen.TryRemove(key, out _);
            throw;
        }
    }
}
