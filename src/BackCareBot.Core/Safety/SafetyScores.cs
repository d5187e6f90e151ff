using BackCareBot.Core.Editions;

namespace BackCareBot.Core.Safety;

/// <summary>How triage does on one safety entry's example messages that the model was not trained on.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Triggers">How many messages should raise a warning.</param>
/// <param name="Warned">How many raised this entry's, or a more urgent one.</param>
/// <param name="Silent">How many messages should raise none.</param>
/// <param name="StayedSilent">How many raised none that leads the reply.</param>
public sealed record SafetyScore(string EntryId, int Triggers, int Warned, int Silent, int StayedSilent);

/// <summary>Scores triage on kept-out examples.</summary>
public static class SafetyScores
{
    public static IReadOnlyList<SafetyScore> KeptOut(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return [.. TriageExamples.Of(edition.Knowledge).Where(example => example.KeptOut).GroupBy(example => example.Of).Select(group =>
        {
            var triggers = group.Where(example => example.EntryId is not null).ToList();
            var silent = group.Where(example => example.EntryId is null).ToList();
            return new SafetyScore(
                group.Key, triggers.Count, triggers.Count(example => Warns(edition, example)),
                silent.Count, silent.Count(example => !Look(edition, example.Text).Any(finding => finding.Leads)));
        })];
    }

    /// <summary>Whether a trigger raises its own warning or a graver one.</summary>
    internal static bool Warns(Edition edition, SafetyExample example)
    {
        var urgency = edition.Knowledge[example.EntryId!].Safety!.Urgency;
        return Look(edition, example.Text).Any(finding => finding.Entry.Id == example.EntryId || finding.Urgency > urgency);
    }

    internal static IReadOnlyList<Finding> Look(Edition edition, string text) =>
        edition.Triage.Look(edition.Understanding.Understand(text));
}
