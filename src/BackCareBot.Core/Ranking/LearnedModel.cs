using BackCareBot.Core.Learning;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Ranking;

/// <summary>
/// What the ranking learns from example texts: which entry a message is about, whether it is about back care at all, and
/// an index of the example messages themselves.
/// </summary>
public sealed class LearnedModel
{
    /// <summary>
    /// With more classes than this no linear model is trained: its size is classes times buckets. The ranking then rests
    /// on the examples' likeness and the words that entries cover.
    /// </summary>
    public const int MostClasses = 1_000;

    private const int Inside = 1;
    private static readonly TrainingSettings TopicTraining = new(Epochs: 8, Rate: 6, Decay: 0.35f);
    private static readonly TrainingSettings GateTraining = new(Epochs: 12, Rate: 4, Decay: 0.3f);

    private readonly int _classes;

    private LearnedModel(LinearModels? linear, IReadOnlyList<TrainingExample> examples, int classes)
    {
        Linear = linear;
        Examples = new ExampleIndex([.. examples.Where(example => example.IsMessage).Select(example => (example.Message, example.Label))]);
        _classes = classes;
    }

    public LinearModels? Linear { get; }

    public ExampleIndex Examples { get; }

    /// <summary>Trains on labelled texts. The same texts give the same model.</summary>
    public static LearnedModel Train(IReadOnlyList<TrainingExample> examples, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count > MostClasses)
            return new LearnedModel(null, examples, labels.Count);
        var features = MessageFeatures.Fit([.. examples.Select(example => example.Message)]);
        var vectors = examples.Select(example => features.Of(example.Message)).ToArray();
        var topics = examples.Select((example, at) => (vectors[at], example.Label)).ToList();
        var gate = examples.Select((example, at) => (example, Vector: vectors[at]))
            .Where(pair => pair.example.IsMessage && labels.SmallTalkOf(pair.example.Label) is null)
            .Select(pair => (pair.Vector, labels.IsEntry(pair.example.Label) ? Inside : 0)).ToList();
        return new LearnedModel(
            new LinearModels(
                features,
                SoftmaxClassifier.Train(topics, labels.Count, MessageFeatures.Buckets, TopicTraining),
                SoftmaxClassifier.Train(gate, 2, MessageFeatures.Buckets, GateTraining)),
            examples, labels.Count);
    }

    /// <summary>Puts stored linear models together with the index of their examples.</summary>
    public static LearnedModel Restore(LinearModels linear, IReadOnlyList<TrainingExample> examples, Labels labels) =>
        new(linear, examples, labels.Count);

    /// <summary>The probability of each class, and that the message is about back care at all; all alike without a linear model.</summary>
    internal (float[] Classes, double Inside) Predict(UnderstoodQuestion question)
    {
        var probabilities = new float[_classes];
        if (Linear is null)
        {
            Array.Fill(probabilities, 1f / _classes);
            return (probabilities, 0.5);
        }

        var features = Linear.Features.Of(question);
        var inside = new float[2];
        Linear.Topics.Predict(features, probabilities);
        Linear.Gate.Predict(features, inside);
        return (probabilities, inside[Inside]);
    }
}

/// <param name="Features">How messages become features.</param>
/// <param name="Topics">Tells the classes of <see cref="Labels"/> apart.</param>
/// <param name="Gate">Tells messages about back care from all others.</param>
public sealed record LinearModels(MessageFeatures Features, SoftmaxClassifier Topics, SoftmaxClassifier Gate);
