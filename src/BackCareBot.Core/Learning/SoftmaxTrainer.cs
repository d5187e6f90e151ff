using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BackCareBot.Core.Learning;

/// <summary>
/// Trains a multinomial logistic regression by stochastic gradient descent. It visits the examples in a fixed order, so
/// the same examples give the same model on every run.
/// </summary>
public sealed class SoftmaxTrainer
{
    /// <summary>The bias learns slowly, or it would learn the classes' sizes before the words.</summary>
    private const float BiasRate = 0.01f;

    /// <summary>Errors of probability below this are not learnt from.</summary>
    private const float LeastError = 0.0005f;

    /// <summary>
    /// An example whose class is given less than this short of certainty rests for some epochs: it has next to nothing left to
    /// teach, and most are like it after the first. The idea is that of shrinking in coordinate descent (Hsieh and others, "A dual
    /// coordinate descent method for large-scale linear SVM", ICML 2008); resting ones come back, so nothing is forgotten.
    /// </summary>
    private const float Learnt = 0.02f;

    private const byte Rest = 2;

    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly int _classes;
    private readonly int _stride;

    private SoftmaxTrainer(int classes, int buckets)
    {
        _classes = classes;
        _stride = Softmax.Stride(classes);
        _weights = new float[buckets * _stride];
        _bias = new float[_stride];
    }

    /// <summary>Trains a model.</summary>
    /// <param name="examples">Features and class (0 to <paramref name="classes"/> - 1) of each example.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="buckets">How many feature buckets there are.</param>
    /// <param name="training">How to train.</param>
    public static SoftmaxClassifier Train(
        IReadOnlyList<(SparseVector Features, int Class)> examples, int classes, int buckets, TrainingSettings training)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(training);
        var trainer = new SoftmaxTrainer(classes, buckets);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(training.Seed);
        var scores = new float[trainer._stride];
        var rests = new byte[examples.Count];
        for (var epoch = 0; epoch < training.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = training.Rate / (1 + training.Decay * epoch);
            foreach (var at in order)
            {
                if (rests[at] > 0)
                    rests[at]--;
                else if (trainer.Learn(examples[at].Features, examples[at].Class, rate, scores) < Learnt)
                    rests[at] = Rest;
            }
        }

        return SoftmaxClassifier.Of(classes, trainer._weights, trainer._bias);
    }

    /// <summary>Learns from one example, and tells how much probability its class was short of.</summary>
    private float Learn(SparseVector features, int right, float rate, float[] scores)
    {
        Score(features, scores);
        Softmax.Normalize(scores.AsSpan(0, _classes));
        scores[right] -= 1;
        scores.AsSpan(_classes).Clear();
        Step(features, scores, rate);
        return -scores[right];
    }

    // Training runs once, at start, for less time than the runtime takes to find out that these two loops are hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(SparseVector features, float[] errors, float rate)
    {
        var gradients = MemoryMarshal.Cast<float, Vector<float>>(errors.AsSpan());
        // A message is near few classes; the others have next to nothing to learn from it.
        Span<int> moved = stackalloc int[gradients.Length];
        var count = 0;
        for (var j = 0; j < gradients.Length; j++)
        {
            if (Vector.GreaterThanAny(Vector.Abs(gradients[j]), new Vector<float>(LeastError)))
                moved[count++] = j;
        }

        for (var i = 0; i < features.Buckets.Length; i++)
        {
            var row = Row(features.Buckets[i]);
            var step = new Vector<float>(-rate * features.Values[i]);
            for (var k = 0; k < count; k++)
                row[moved[k]] += gradients[moved[k]] * step;
        }

        for (var c = 0; c < _classes; c++)
            _bias[c] -= BiasRate * rate * errors[c];
    }

    private Span<Vector<float>> Row(int bucket) =>
        MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(bucket * _stride, _stride));
}

/// <param name="Epochs">How often every example is visited.</param>
/// <param name="Rate">The step size of the first epoch; features have length one.</param>
/// <param name="Decay">How fast the step size falls: in epoch n it is rate / (1 + decay · n).</param>
/// <param name="Seed">Fixes the order of visits.</param>
public sealed record TrainingSettings(int Epochs, float Rate, float Decay, int Seed = 17);
