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
    private static readonly TrainingSettings TopicTraining = new(Epochs: 5, Rate: 8, Decay: 0.5f);
    private static readonly TrainingSettings GateTraining = new(Epochs: 8, Rate: 5, Decay: 0.4f);

    private readonly int _classes;

    /// <param name="linear">The linear models, or null where there are too many classes for one.</param>
    /// <param name="examples">The index of the example messages.</param>
    /// <param name="classes">How many classes there are.</param>
    internal LearnedModel(LinearModels? linear, ExampleIndex examples, int classes)
    {
        Linear = linear;
        Examples = examples;
        _classes = classes;
    }

    public LinearModels? Linear { get; }

    public ExampleIndex Examples { get; }

    /// <summary>Trains on labelled texts. The same texts give the same model.</summary>
    public static LearnedModel Train(IReadOnlyList<TrainingExample> examples, Labels labels) => Start(examples, labels).GetAwaiter().GetResult();

    /// <summary>
    /// The same in two halves: makes features of the texts on all processors before it returns, and trains, which takes one and
    /// long, while the caller does something else.
    /// </summary>
    internal static Task<LearnedModel> Start(IReadOnlyList<TrainingExample> examples, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count > MostClasses)
            return Task.Run(() => new LearnedModel(null, IndexOf(examples), labels.Count));
        var (features, vectors) = MessageFeatures.Fit(Concurrently.Map(examples, example => RawFeatures.Of(example.Message)));
        var topics = examples.Select((example, at) => (vectors[at], example.Label)).ToList();
        var gate = examples.Select((example, at) => (example, Vector: vectors[at]))
            .Where(pair => pair.example.IsMessage && labels.SmallTalkOf(pair.example.Label) is null)
            .Select(pair => (pair.Vector, labels.IsEntry(pair.example.Label) ? Inside : 0)).ToList();
        var topic = Task.Run(() => SoftmaxTrainer.Train(topics, labels.Count, MessageFeatures.Buckets, TopicTraining));
        var inside = Task.Run(() => SoftmaxTrainer.Train(gate, 2, MessageFeatures.Buckets, GateTraining));
        var index = Task.Run(() => IndexOf(examples));
        return Finish();

        async Task<LearnedModel> Finish() => new(new LinearModels(features, await topic, await inside), await index, labels.Count);
    }

    private static ExampleIndex IndexOf(IReadOnlyList<TrainingExample> examples) =>
        ExampleIndex.Build([.. examples.Where(example => example.IsMessage).Select(example => (example.Message, example.Label))]);

    /// <summary>The probability of each class, and that the message is about back care at all; all alike without a linear model.</summary>
    internal (float[] Classes, double Inside) Predict(UnderstoodQuestion question)
    {
        if (Linear is null)
        {
            var alike = new float[_classes];
            Array.Fill(alike, 1f / _classes);
            return (alike, 0.5);
        }

        var features = Linear.Features.Of(question);
        return (Linear.Topics.Predict(features), Linear.Gate.Predict(features)[Inside]);
    }
}

/// <param name="Features">How messages become features.</param>
/// <param name="Topics">Tells the classes of <see cref="Labels"/> apart.</param>
/// <param name="Gate">Tells messages about back care from all others.</param>
public sealed record LinearModels(MessageFeatures Features, SoftmaxClassifier Topics, SoftmaxClassifier Gate);
