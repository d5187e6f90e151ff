using System.Text;
using BackCareBot.Core.Answers;

namespace BackCareBot.Tests.Support;

/// <summary>Writes a reply out in full, one thing a line, for approval.</summary>
internal static class ReplyText
{
    public static string Of(Reply reply, string indent = "")
    {
        var text = new StringBuilder();
        Line($"{reply.Kind} {reply.EntryId}".TrimEnd());
        Line($"title: {reply.Title}");
        Line($"short: {reply.ShortAnswer}");
        Maybe("reminder", reply.Reminder);
        Each("step", reply.Steps);
        Maybe("dose", reply.Dose);
        Each("caution", reply.Cautions);
        Maybe("evidence", reply.Evidence);
        Each("section", reply.Sections.Select(section => $"{section.Heading} | {string.Join(" | ", section.Parts.Select(part => $"{part.Text.Replace('\n', '/')} | {string.Join(" / ", part.Items)}"))}"));
        Maybe("picture", reply.Picture?.Name);
        Maybe("routine", reply.Routine is { } plan ? $"{plan.Level} of {string.Join(", ", plan.Levels)}, {plan.Minutes} minutes" : null);
        Each("do", reply.Routine?.Steps.Select(step => $"{step.EntryId} | {step.Title} | {step.Dose} | {step.Seconds} s") ?? []);
        Each("action", reply.Actions.Select(action => $"{action.Label} -> {action.Message}"));
        Each("suggestion", reply.Suggestions.Select(link => $"{link.EntryId} | {link.Title}"));
        Each("source", reply.Sources.Select(source => $"{source.Title} | {source.Url}"));
        Each("warning", reply.Warnings.Select(warning => $"{warning.Urgency} {warning.EntryId} | {warning.Text} | {string.Join(", ", warning.Signs)}"));
        if (reply.Also is { } also)
            text.Append(indent).AppendLine("also:").Append(Of(also, indent + "  "));
        return text.ToString();

        void Line(string line) => text.Append(indent).Append(line.ReplaceLineEndings("/")).Append('\n');

        void Maybe(string name, string? value) => Each(name, value is null ? [] : [value]);

        void Each(string name, IEnumerable<string> values)
        {
            foreach (var value in values)
                Line($"{name}: {value}");
        }
    }

    /// <summary>Every text that a reader may see of a reply, down to what stands below a warning.</summary>
    public static IEnumerable<string> AllTexts(Reply reply) =>
        [reply.Title, reply.ShortAnswer, .. reply.Steps, .. reply.Cautions, reply.Dose ?? "", reply.Reminder ?? "",
            .. reply.Sections.SelectMany(section => section.Parts).SelectMany(part => part.Items.Append(part.Text)), .. reply.Actions.Select(action => action.Label),
            .. reply.Suggestions.Select(link => link.Title), .. reply.Warnings.Select(warning => warning.Text),
            .. reply.Also is { } also ? AllTexts(also) : []];
}
