using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Rendering;

/// <summary>Draws the posts of reminders. Pure; the picture is attached by whoever has it.</summary>
public static class ReminderRenderer
{
    /// <summary>One stretch, to be read during the break.</summary>
    public static DiscordMessage Post(ReminderPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var writer = new EmbedWriter(post.Title, Colours.Answer, Limits.Embeds);
        writer.Paragraph(DiscordText.Escape(post.Text));
        writer.Paragraph(DiscordText.Bold(post.Dose));
        return new DiscordMessage { Embeds = [writer.Done()], Rows = Buttons(post.ReminderId, post.EntryId) };
    }

    /// <summary>Another stretch, for the one who asked for it; the next one is a press away.</summary>
    public static DiscordMessage Another(DiscordMessage drawn, Reply reply, Guid reminder)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Kind == ReplyKind.Answer && reply.EntryId is { } entry ? drawn with { Rows = Buttons(reminder, entry) } : drawn;
    }

    /// <summary>A plain word to somebody.</summary>
    public static DiscordMessage Notice(string text) => new() { Text = DiscordText.Cut(DiscordText.Escape(text), Limits.Text) };

    private static IReadOnlyList<IReadOnlyList<DiscordButton>> Buttons(Guid reminder, string entry)
    {
        var rows = new ButtonRows();
        rows.Add(ReminderWords.DoneLabel, new ButtonId.Remind(ReminderPress.Done, reminder, ""), ButtonStyle.Good);
        rows.Add(ReminderWords.SnoozeLabel, new ButtonId.Remind(ReminderPress.Snooze, reminder, ""));
        rows.Add(ReminderWords.AnotherLabel, new ButtonId.Remind(ReminderPress.Another, reminder, entry));
        return rows.Done();
    }
}
