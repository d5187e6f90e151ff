using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Learning;

namespace BackCareBot.Core.Safety;

/// <summary>
/// The learned second opinion: a linear model over the example messages of all safety entries, to catch wordings that no
/// rule foresaw, and to overrule a rule in a message that is all but certainly harmless. Words that are negated, asked
/// about, past or figurative are marked as such before it sees them, and the silent examples are its negative class. It
/// does not see which rules matched: it would come to lean on them and miss what they miss.
/// </summary>
public sealed class SafetyModel
{
    /// <summary>The class of messages without a sign.</summary>
    internal const int Silent = 0;

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

    /// <summary>Trains on the messages that are not kept out.</summary>
    /// <param name="knowledge">The knowledge base whose safety entries are the classes.</param>
    /// <param name="examples">Its safety examples.</param>
    /// <param name="messages">What it sees of each of them.</param>
    internal static SafetyModel Train(KnowledgeBase knowledge, IReadOnlyList<SafetyExample> examples, IReadOnlyList<RawFeatures> messages)
    {
        var entries = EntriesOf(knowledge);
        var trained = Enumerable.Range(0, examples.Count).Where(at => !examples[at].KeptOut).ToList();
        var (features, vectors) = MessageFeatures.Fit([.. trained.Select(at => messages[at])]);
        var labelled = trained.Select((at, number) => (vectors[number], entries.IndexOf(examples[at].EntryId ?? "") + 1)).ToList();
        return new SafetyModel(entries, features, SoftmaxTrainer.Train(labelled, entries.Count + 1, MessageFeatures.Buckets, Settings));
    }

    internal static SafetyModel Restore(KnowledgeBase knowledge, MessageFeatures features, SoftmaxClassifier classifier) =>
        new(EntriesOf(knowledge), features, classifier);

    /// <summary>How many classes the model of a knowledge base has.</summary>
    internal static int ClassesOf(KnowledgeBase knowledge) => EntriesOf(knowledge).Count + 1;

    /// <summary>The probability of each class: silent, then <see cref="Entries"/>.</summary>
    internal float[] Probabilities(RawFeatures message) => _classifier.Predict(_features.Of(message));

    private static List<string> EntriesOf(KnowledgeBase knowledge) =>
        [.. knowledge.Entries.Where(entry => entry.Safety is not null).Select(entry => entry.Id)];
}
