using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Learning;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <summary>Runs the example messages of every safety entry: each must do what it says.</summary>
public static class SafetyExampleCheck
{
    /// <summary>
    /// A fault for every example that raises no warning and should, or raises one and should not. Those kept out of
    /// training only measure the model, so what they show is a warning.
    /// </summary>
    public static IReadOnlyList<Fault> Run(KnowledgeLoad load) => Start(load).GetAwaiter().GetResult();

    /// <summary>
    /// The same in two halves: reads all messages on all processors before it returns, and trains the model, which takes one,
    /// while the caller does something else.
    /// </summary>
    internal static Task<IReadOnlyList<Fault>> Start(KnowledgeLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        if (load.Base is not { } knowledge)
            return Task.FromResult<IReadOnlyList<Fault>>([]);
        var rules = Task.Run(() => new SignFinder(knowledge));
        var understanding = new QuestionUnderstanding(knowledge);
        var signs = rules.GetAwaiter().GetResult();
        var examples = TriageExamples.Of(knowledge).ToList();
        var heard = Concurrently.Map(examples, example =>
        {
            var message = signs.Scope(understanding.Understand(example.Text));
            return new Heard(example, message.Features, example.Place is null ? null : signs.Look(message));
        });
        return Task.Run(() => Judge(load, new SafetyTriage(knowledge, signs, Train(knowledge, heard)), heard));
    }

    private static SafetyModel Train(KnowledgeBase knowledge, Heard[] heard) => SafetyModel.Train(
        knowledge, Array.ConvertAll(heard, message => message.Example), Array.ConvertAll(heard, message => message.Features));

    private static IReadOnlyList<Fault> Judge(KnowledgeLoad load, SafetyTriage triage, Heard[] heard)
    {
        var run = Array.FindAll(heard, message => message.Signs is not null);
        return [.. Concurrently.Map(run, message => Judge(load, message.Example, triage.Judge(message.Signs!))).OfType<Fault>()];
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

    /// <summary>What is kept of an example once it is read: its words are not, there are too many.</summary>
    /// <param name="Example">The example.</param>
    /// <param name="Features">What the model sees of it.</param>
    /// <param name="Signs">What rules and scope tell of it, where it is run.</param>
    private sealed record Heard(SafetyExample Example, RawFeatures Features, SignsSeen? Signs);
}
