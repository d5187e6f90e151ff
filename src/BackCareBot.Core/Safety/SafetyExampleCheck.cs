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
        var training = Task.Run(() => new SafetyTriage(knowledge, understanding, signs));
        var examples = knowledge.Entries.Where(entry => entry.Safety is not null).SelectMany(entry =>
            Numbered(entry, "triggers", entry.Safety!.Examples.Triggers).Concat(Numbered(entry, "not", entry.Safety.Examples.Silent)));
        // The rules need no model, so they are run while it is trained.
        var seen = examples.AsParallel().AsOrdered().Select(example => (example, Seen: signs.Look(understanding.Understand(example.Text)))).ToList();
        var triage = training.GetAwaiter().GetResult();
        return [.. seen.AsParallel().AsOrdered().Select(pair => Judge(load, pair.example, triage.Judge(pair.Seen))).OfType<Fault>()];
    }

    private static Fault? Judge(KnowledgeLoad load, Example example, IReadOnlyList<Finding> findings)
    {
        string? message = null;
        if (example.Node == "triggers")
        {
            var urgency = example.Entry.Safety!.Urgency;
            if (!findings.Any(finding => finding.Entry == example.Entry || finding.Urgency > urgency))
                message = $"'{example.Text}' raises no warning of this entry; add its words to a sign";
        }
        else if (findings.FirstOrDefault(finding => finding.Leads && finding.Urgency > Urgency.Caution) is { } alarm)
        {
            message = $"'{example.Text}' must stay silent, but raises {alarm.Entry.Id} ({string.Join("; ", alarm.Because)}); tighten the sign or its `except`";
        }

        if (message is null)
            return null;
        var path = $"{example.Entry.Id}.examples.yaml";
        var keptOut = example.At % SafetyModel.KeptOutOneIn == SafetyModel.KeptOutOneIn - 1;
        return new Fault(
            path, load.LineOf(path, $"{example.Node}[{example.At}]"), $"example-{(example.Node == "not" ? "not-silent" : "missed")}",
            message + (keptOut ? " (kept out of training)" : ""), FaultSeverity.Warning);
    }

    private static IEnumerable<Example> Numbered(KnowledgeEntry entry, string node, IReadOnlyList<string> texts) =>
        texts.Select((text, at) => new Example(entry, node, at, text));

    private sealed record Example(KnowledgeEntry Entry, string Node, int At, string Text);
}
