using System.Numerics;
using System.Runtime.InteropServices;

namespace BackCareBot.Core.Learning;

/// <summary>
/// A multinomial logistic regression over sparse features, trained by stochastic gradient descent. Training visits the
/// examples in a fixed order, so the same examples give the same model on every run.
/// </summary>
public sealed class SoftmaxClassifier
{
    private static readonly int Lane = Vector<float>.Count;
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly int _stride;

    private SoftmaxClassifier(int classes, int buckets, float[]? weights = null, float[]? bias = null)
    {
        Classes = classes;
        _stride = Stride(classes);
        _weights = weights ?? new float[buckets * _stride];
        _bias = bias ?? new float[_stride];
    }

    public int Classes { get; }

    /// <summary>The model's numbers, to be stored: weights by bucket and class, then the classes' biases.</summary>
    public (ReadOnlyMemory<float> Weights, ReadOnlyMemory<float> Bias) Parameters => (_weights, _bias);

    /// <summary>Restores a model from what <see cref="Parameters"/> gave.</summary>
    /// <exception cref="InvalidDataException">The numbers do not fit the classes.</exception>
    public static SoftmaxClassifier Restore(int classes, float[] weights, float[] bias) =>
        bias.Length == Stride(classes) && weights.Length % bias.Length == 0
            ? new SoftmaxClassifier(classes, weights.Length / bias.Length, weights, bias)
            : throw new InvalidDataException("The stored model has another shape.");

    /// <summary>Trains a model.</summary>
    /// <param name="examples">Features and class (0 to <paramref name="classes"/> - 1) of each example.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="buckets">How many feature buckets there are.</param>
    /// <param name="training">How to train.</param>
    public static SoftmaxClassifier Train(
        IReadOnlyList<(SparseVector Features, int Class)> examples, int classes, int buckets, TrainingSettings training)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var model = new SoftmaxClassifier(classes, buckets);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(training.Seed);
        var scores = new float[model._stride];
        for (var epoch = 0; epoch < training.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = training.Rate / (1 + training.Decay * epoch);
            foreach (var at in order)
            {
                var (features, right) = examples[at];
                model.Score(features, scores);
                Softmax(scores.AsSpan(0, classes));
                scores[right] -= 1;
                model.Step(features, scores, rate);
            }
        }

        return model;
    }

    /// <summary>The probability of each class; <paramref name="probabilities"/> must hold at least <see cref="Classes"/>.</summary>
    public void Predict(SparseVector features, float[] probabilities)
    {
        var scores = new float[_stride];
        Score(features, scores);
        Softmax(scores.AsSpan(0, Classes));
        scores.AsSpan(0, Classes).CopyTo(probabilities);
    }

    /// <summary>How much each feature bucket adds to the score of a class, for explanations.</summary>
    public float Weight(int bucket, int @class) => _weights[bucket * _stride + @class];

    private static int Stride(int classes) => (classes + Lane - 1) / Lane * Lane;

    private void Score(SparseVector features, float[] scores)
    {
        _bias.CopyTo(scores, 0);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        for (var i = 0; i < features.Buckets.Length; i++)
        {
            var row = Row(features.Buckets[i]);
            var value = new Vector<float>(features.Values[i]);
            for (var j = 0; j < sums.Length; j++)
                sums[j] += row[j] * value;
        }
    }

    private void Step(SparseVector features, float[] errors, float rate)
    {
        // Errors beyond the last class are zero, since their scores never leave zero and the slice excludes them.
        errors.AsSpan(Classes).Clear();
        var gradients = MemoryMarshal.Cast<float, Vector<float>>(errors.AsSpan());
        for (var i = 0; i < features.Buckets.Length; i++)
        {
            var row = Row(features.Buckets[i]);
            var step = new Vector<float>(-rate * features.Values[i]);
            for (var j = 0; j < gradients.Length; j++)
                row[j] += gradients[j] * step;
        }

        // The bias learns slowly, or it would learn the classes' sizes before the words.
        for (var c = 0; c < Classes; c++)
            _bias[c] -= 0.01f * rate * errors[c];
    }

    private Span<Vector<float>> Row(int bucket) =>
        MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(bucket * _stride, _stride));

    private static void Softmax(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }
}

/// <param name="Epochs">How often every example is visited.</param>
/// <param name="Rate">The step size of the first epoch; features have length one.</param>
/// <param name="Decay">How fast the step size falls: in epoch n it is rate / (1 + decay · n).</param>
/// <param name="Seed">Fixes the order of visits.</param>
public sealed record TrainingSettings(int Epochs, float Rate, float Decay, int Seed = 17);
