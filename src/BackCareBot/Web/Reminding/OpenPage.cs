using BackCareBot.Core.Reminders;

namespace BackCareBot.Host.Web.Reminding;

/// <summary>The open tabs of one browser. For one thread at a time.</summary>
internal sealed class OpenPage
{
    /// <summary>One for each tab that waits; set when there is something to show.</summary>
    public List<TaskCompletionSource> Questions { get; } = [];

    /// <summary>What is to be shown, by its key, and what is set once a tab has.</summary>
    public Dictionary<string, (ReminderPost Post, TaskCompletionSource Seen)> Posts { get; } = [];

    /// <summary>When a question of it last ended.</summary>
    public DateTimeOffset LastSeen { get; set; }

    /// <summary>Takes note of what was shown, and gives the rest.</summary>
    public IReadOnlyList<ReminderPost> Take(IReadOnlyCollection<string> shown)
    {
        foreach (var key in shown)
        {
            if (Posts.Remove(key, out var post))
                post.Seen.TrySetResult();
        }

        return [.. Posts.Values.Select(post => post.Post)];
    }

    /// <summary>Hands a post to every tab that waits.</summary>
    /// <returns>Set once one of them has shown it.</returns>
    public TaskCompletionSource Put(ReminderPost post)
    {
        var seen = Posts.TryGetValue(post.Key, out var same) ? same.Seen : new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Posts[post.Key] = (post, seen);
        foreach (var question in Questions)
            question.TrySetResult();
        return seen;
    }
}
