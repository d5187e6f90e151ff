using BackCareBot.Core.Answers;

namespace BackCareBot.Teams.Reminding;

/// <summary>Every word that the cards about reminders say of themselves.</summary>
internal static class RemindWords
{
    public const string FormTitle = "A stretch every day";
    public const string FormText = "I post one short stretch here, at a time you choose.";
    public const string Time = "Time";
    public const string TimeMissing = "Please choose a time.";
    public const string Days = "Days";
    public const string Zone = "Time zone";
    public const string ZoneUnset = "The one known here, or choose";
    public const string OtherZone = "Another city or time zone";
    public const string OtherZoneExample = "Such as Lisbon";
    public const string Routine = "Stretches from";
    public const string RoutineUnset = "Desk break";
    public const string From = "First day (today if empty)";
    public const string Until = "Last day (no end if empty)";
    public const string MentionMe = "Mention me in each post";
    public const string Set = "Set reminder";
    public const string List = "Show reminders";
    public const string New = "New reminder";
    public const string Which = "Reminders";
    public const string Test = "Test";
    public const string Pause = "Pause";
    public const string Resume = "Resume";
    public const string Remove = "Remove";

    /// <summary>What stands in the place of a name, as names are not kept.</summary>
    public const string You = "You";

    public const string Mentioned = "time for a stretch.";

    public static string ReminderOf(string title) => $"Time for a stretch: {title}";

    /// <summary>Others read along in a channel or group.</summary>
    public static Reply NotHere { get; } = new()
    {
        Kind = ReplyKind.Information,
        Title = "What I store about you",
        ShortAnswer = "Others can read this chat. Write export-my-data to me in our personal chat, where only you see it.",
        Confidence = 1,
    };

    /// <summary>The store failed between two parts of what was asked.</summary>
    public static Reply HalfDone { get; } = new()
    {
        Kind = ReplyKind.Refusal,
        Title = "What I store about you",
        ShortAnswer = "What I keep cannot be read or written just now. Please try again in a few minutes.",
        Confidence = 1,
    };

    public static Reply OnePerson { get; } = new()
    {
        Kind = ReplyKind.Refusal,
        Title = "Reminders",
        ShortAnswer = "A reminder can mention one person, and you named more. Set one reminder for each of them, or one without a mention.",
        Confidence = 1,
    };

    /// <summary>A line of what is stored that only Teams knows of.</summary>
    public const string ChatStored = "Teams: which personal chat with me is yours, so that I can tell you something in private.";
}
