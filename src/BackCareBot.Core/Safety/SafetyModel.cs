using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Learning;
using BackCareBot.Core.Safety.Scope;
using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <summary>
/// The learned second opinion: a linear model over the example messages of all safety entries, to catch wordings that no
/// rule foresaw, and to overrule a rule in a message that is all but certainly harmless. Words that are negated, asked
/// about, past or figurative are marked as such before it sees them, and the silent examples are its negative class. It
/// does not see which rules matched: it would come to lean on them and miss what they miss.
/// </summary>
public sealed class SafetyModel
{
    /// <summary>One message in so many is kept out of training, so that the model can be measured on it.</summary>
    public const int KeptOutOneIn = 5;

    /// <summary>The class of messages without a sign.</summary>
    internal const int Silent = 0;

    /// <summary>Of the messages about other topics one in so many is enough: none of them is near a warning sign.</summary>
    private const int OutsideOneIn = 4;

    private static readonly TrainingSettings Settings = new(Epochs: 8, Rate: 6, Decay: 0.3f);

    private readonly MessageFeatures _features;
    private readonly SoftmaxClassifier _classifier;

    private SafetyModel(IReadOnlyList<string> entries, MessageFeatures features, SoftmaxClassifier classifier)
    {
        Entries = entries;
        _features = features;
        _classifier = classifier;
    }

    /// <summary>The safety entries, in the order of the model's classes from one on.</summary>
    public IReadOnlyList<string> Entries { get; }

    internal MessageFeatures Features => _features;

    internal SoftmaxClassifier Classifier => _classifier;

    /// <summary>Trains on four in five example messages of every safety entry, and on all ordinary questions as silent ones.</summary>
    internal static SafetyModel Train(KnowledgeBase knowledge, QuestionUnderstanding understanding, SignFinder signs)
    {
        var entries = EntriesOf(knowledge);
        var examples = Examples(knowledge, keptOut: false).ToList().AsParallel().AsOrdered().Select(example =>
        {
            var question = understanding.Understand(example.Text);
            return (Message: Mark(question, signs.ScopeOf(question)), Class: entries.IndexOf(example.EntryId ?? "") + 1);
        }).ToList();
        var (features, vectors) = MessageFeatures.Fit([.. examples.Select(example => example.Message)]);
        var labelled = vectors.Select((vector, at) => (vector, examples[at].Class)).ToList();
        return new SafetyModel(entries, features, SoftmaxTrainer.Train(labelled, entries.Count + 1, MessageFeatures.Buckets, Settings));
    }

    internal static SafetyModel Restore(KnowledgeBase knowledge, MessageFeatures features, SoftmaxClassifier classifier) =>
        new(EntriesOf(knowledge), features, classifier);

    /// <summary>How many classes the model of a knowledge base has.</summary>
    internal static int ClassesOf(KnowledgeBase knowledge) => EntriesOf(knowledge).Count + 1;

    /// <summary>The probability of each class: silent, then <see cref="Entries"/>.</summary>
    internal float[] Probabilities(SignsSeen seen) => _classifier.Predict(_features.Of(Mark(seen.Question, seen.Scope)));

    /// <summary>The labelled messages of the safety entries, either those trained on or those kept out.</summary>
    internal static IEnumerable<SafetyExample> Examples(KnowledgeBase knowledge, bool keptOut)
    {
        foreach (var entry in knowledge.Entries)
        {
            if (entry.Safety is not { } safety)
            {
                if (!keptOut)
                {
                    foreach (var question in entry.Aliases.Prepend(entry.Title).Concat(entry.Questions))
                        yield return new SafetyExample(question, null, entry.Id);
                }

                continue;
            }

            foreach (var example in Part(safety.Examples.Triggers, keptOut))
                yield return new SafetyExample(example, entry.Id, entry.Id);
            foreach (var example in Part(safety.Examples.Silent, keptOut))
                yield return new SafetyExample(example, null, entry.Id);
            foreach (var question in Part(entry.Questions, keptOut))
                yield return new SafetyExample(question, null, entry.Id);
        }

        foreach (var example in Part([.. knowledge.Content.Harmless.SelectMany(group => group.Examples)], keptOut))
            yield return new SafetyExample(example, null, "harmless");
        if (keptOut)
            yield break;
        foreach (var example in knowledge.Content.Outside.Concat(knowledge.Content.SmallTalk).SelectMany(group => group.Examples).Where((_, at) => at % OutsideOneIn == 0))
            yield return new SafetyExample(example, null, "");
    }

    private static List<string> EntriesOf(KnowledgeBase knowledge) =>
        [.. knowledge.Entries.Where(entry => entry.Safety is not null).Select(entry => entry.Id)];

    private static IEnumerable<string> Part(IReadOnlyList<string> examples, bool keptOut) =>
        examples.Where((_, at) => (at % KeptOutOneIn == KeptOutOneIn - 1) == keptOut);

    private static UnderstoodQuestion Mark(UnderstoodQuestion question, MessageScope scope)
    {
        var tokens = question.Tokens.ToArray();
        var heard = new List<Token>(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (scope.IsSilenced(at))
                tokens[at] = tokens[at] with { Stem = "!" + tokens[at].Stem };
            else
                heard.Add(tokens[at]);
        }

        return question with { Tokens = tokens, Typed = heard };
    }
}

/// <param name="Text">The message.</param>
/// <param name="EntryId">The safety entry that it must raise, or null where it must stay silent.</param>
/// <param name="Of">The entry, or the file, that it stands under.</param>
internal sealed record SafetyExample(string Text, string? EntryId, string Of);
