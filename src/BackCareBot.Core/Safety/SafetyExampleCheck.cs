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
            Numbered(entry, "triggers", entry.Safety!.Examples.Triggers).Concat(Numbered(entry, "not", entry.Safety.Examples.Silent)))
            .Concat(Harmless(knowledge.Content.Harmless));
        // The rules need no model, so they are run while it is trained.
        var seen = examples.AsParallel().AsOrdered().Select(example => (example, Seen: signs.Look(understanding.Understand(example.Text)))).ToList();
        var triage = training.GetAwaiter().GetResult();
        return [.. seen.AsParallel().AsOrdered().Select(pair => Judge(load, pair.example, triage.Judge(pair.Seen))).OfType<Fault>()];
    }

    private static Fault? Judge(KnowledgeLoad load, Example example, IReadOnlyList<Finding> findings)
    {
        string? message = null;
        if (example.Entry is { Safety.Urgency: var urgency } entry && example.Node == "triggers")
        {
            if (!findings.Any(finding => finding.Entry == entry || finding.Urgency > urgency))
                message = $"'{example.Text}' raises no warning of this entry; add its words to a sign";
        }
        else if (findings.FirstOrDefault(finding => finding.Leads && finding.Urgency > Urgency.Caution) is { } alarm)
        {
            message = $"'{example.Text}' must stay silent, but raises {alarm.Entry.Id} ({string.Join("; ", alarm.Because)}); tighten the sign or its `except`";
        }

        if (message is null)
            return null;
        var path = example.Entry is { Id: var id } ? $"{id}.examples.yaml" : "harmless.yaml";
        var keptOut = example.At % SafetyModel.KeptOutOneIn == SafetyModel.KeptOutOneIn - 1;
        return new Fault(
            path, load.LineOf(path, $"{example.Node}[{example.Line}]"), $"example-{(example.Node == "triggers" ? "missed" : "not-silent")}",
            message + (keptOut ? " (kept out of training)" : ""), FaultSeverity.Warning);
    }

    private static IEnumerable<Example> Numbered(KnowledgeEntry entry, string node, IReadOnlyList<string> texts) =>
        texts.Select((text, at) => new Example(entry, node, at, at, text));

    private static IEnumerable<Example> Harmless(IEnumerable<ExampleGroup> groups) =>
        groups.SelectMany((group, number) => group.Examples.Select((text, line) => (Node: $"manners[{number}].examples", line, text)))
            .Select((example, at) => new Example(null, example.Node, at, example.line, example.text));

    /// <param name="Entry">The safety entry that it stands under; null for a message that is harmless to all of them.</param>
    /// <param name="Node">The list that holds it.</param>
    /// <param name="At">Its number among those that are kept out of training in turn.</param>
    /// <param name="Line">Its number in the list.</param>
    /// <param name="Text">The message.</param>
    private sealed record Example(KnowledgeEntry? Entry, string Node, int At, int Line, string Text);
}
