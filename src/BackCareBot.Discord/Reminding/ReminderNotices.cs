using BackCareBot.Core.Answers;

namespace BackCareBot.Discord.Reminding;

/// <summary>What only Discord has to say about reminders and stored data.</summary>
internal static class ReminderNotices
{
    /// <summary>Others read along in a channel.</summary>
    public static Reply NotHere { get; } = new()
    {
        Kind = ReplyKind.Information,
        Title = "What I store about you",
        ShortAnswer = "Others can read this channel. Use the command /export-my-data, which only you see, or write export-my-data to me in a direct message.",
        Confidence = 1,
    };
}
