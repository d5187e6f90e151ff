using BackCareBot.Core.Answers;
using BackCareBot.Core.Routines;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Rendering;

/// <summary>The buttons below a reply. Each says what its label says: pressing and typing are the same.</summary>
internal static class ReplyButtons
{
    public static IReadOnlyList<IReadOnlyList<DiscordButton>> Of(Reply reply, RenderOptions options)
    {
        var rows = new ButtonRows();
        // Below an emergency there is nothing to press: the reader has to act.
        if (reply.Kind is ReplyKind.Emergency or ReplyKind.Crisis)
            return rows.Done();
        var answer = reply.Also ?? reply;
        var about = answer.Kind == ReplyKind.Answer ? answer.EntryId : null;
        if (about is not null)
        {
            if (RoutineState.Offer(answer) is { } offer)
                rows.Add(DiscordWords.Start, new ButtonId.Play(RoutineStateText.Write(offer), RoutineMove.Show), ButtonStyle.Main);
            if (answer.Sections.Count > 0 && !options.Full)
                rows.Add(DiscordWords.More, new ButtonId.Say(about, "more"));
        }

        foreach (var action in answer.Actions)
            rows.Add(action.Label, new ButtonId.Say(about ?? "", action.Message));
        rows.EndRow();

        foreach (var suggestion in answer.Suggestions)
            rows.Add(suggestion.Title, new ButtonId.Say("", suggestion.Title));
        rows.EndRow();
        if (about is not null)
        {
            rows.Add(DiscordWords.Helpful, new ButtonId.Say(about, "helpful"));
            rows.Add(DiscordWords.NotHelpful, new ButtonId.Say(about, "not helpful"));
            // What leads with a warning is about one person and stays with them.
            if (options.CanShare && reply.Warnings.Count == 0 && reply.Reminder is null)
                rows.Add(DiscordWords.Share, new ButtonId.Share(about));
        }

        return rows.Done();
    }
}

/// <summary>Rows of buttons within Discord's limits; one that does not fit, or stands there already, is left out.</summary>
internal sealed class ButtonRows
{
    private readonly List<IReadOnlyList<DiscordButton>> _rows = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private List<DiscordButton> _row = [];

    public void Add(string label, ButtonId id, ButtonStyle style = ButtonStyle.Quiet)
    {
        if (_row.Count == Limits.ButtonsInRow)
            EndRow();
        if (_rows.Count < Limits.Rows && id.Write() is { } written && _ids.Add(written))
            _row.Add(new DiscordButton(DiscordText.Cut(label, Limits.ButtonLabel), written, style));
    }

    public void EndRow()
    {
        if (_row.Count > 0 && _rows.Count < Limits.Rows)
            _rows.Add(_row);
        _row = [];
    }

    public IReadOnlyList<IReadOnlyList<DiscordButton>> Done()
    {
        EndRow();
        return _rows;
    }
}
