using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <summary>Runs the example messages of every safety entry: each must do what it says.</summary>
public static class SafetyExampleCheck
{
    /// <summary>
    /// A fault for every example that raises no warning and should, or raises one and should not. Those kept out of
    /// training only measure the model, so what they show is a warning.
    /// </summary>
    public static IReadOnlyList<Fault> Run(KnowledgeLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        if (load.Base is not { } knowledge)
            return [];
        var understanding = new QuestionUnderstanding(knowledge);
        var signs = new SignFinder(knowledge);
        var examples = TriageExamples.Of(knowledge).ToList();
        var messages = Concurrently.Map(examples, example => signs.Scope(understanding.Understand(example.Text)));
        var training = Task.Run(() => SafetyModel.Train(knowledge, examples, messages));
        // The rules need no model, so they are run while it is trained.
        var run = Enumerable.Range(0, examples.Count).Where(at => examples[at].Place is not null).ToList();
        var seen = Concurrently.Map(run, at => (Example: examples[at], Signs: signs.Look(messages[at])));
        var triage = new SafetyTriage(knowledge, signs, training.GetAwaiter().GetResult());
        return [.. Concurrently.Map(seen, pair => Judge(load, pair.Example, triage.Judge(pair.Signs))).OfType<Fault>()];
    }

    private static Fault? Judge(KnowledgeLoad load, SafetyExample example, IReadOnlyList<Finding> findings)
    {
        var message = example.EntryId is { } id ? Missed(load.Base![id], example.Text, findings) : Alarmed(example.Text, findings);
        return message is null ? null : new Fault(
            example.Place!.Path, load.LineOf(example.Place.Path, example.Place.Node), $"example-{(example.EntryId is null ? "not-silent" : "missed")}",
            message + (example.KeptOut ? " (kept out of training)" : ""), FaultSeverity.Warning);
    }

    private static string? Missed(KnowledgeEntry entry, string text, IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Entry == entry || finding.Urgency > entry.Safety!.Urgency)
            ? null
            : $"'{text}' raises no warning of this entry; add its words to a sign";

    private static string? Alarmed(string text, IReadOnlyList<Finding> findings) =>
        findings.FirstOrDefault(finding => finding.Leads && finding.Urgency > Urgency.Caution) is { } alarm
            ? $"'{text}' must stay silent, but raises {alarm.Entry.Id} ({string.Join("; ", alarm.Because)}); tighten the sign or its `except`"
            : null;
}
