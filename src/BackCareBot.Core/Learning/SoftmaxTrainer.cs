using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>How many classes are scored side by side: as many as there are registers for.</summary>
    private const int Wide = 64;

    /// <summary>The same for the rest of them; every row of classes is a multiple of it (<see cref="Softmax.Stride"/>).</summary>
    private const int Narrow = 16;

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

    /// <summary>
    /// The scores of all classes. Those of many classes are summed side by side over all features, so that the sums stay in
    /// registers; each is summed in the order of the features, whatever the width, so every machine learns the same.
    /// </summary>
    private void Score(SparseVector features, float[] scores)
    {
        var first = 0;
        for (; first + Wide <= _stride; first += Wide)
            ScoreWide(features, first, scores);
        for (; first < _stride; first += Narrow)
            ScoreNarrow(features, first, scores);
    }

    // Training runs once, at start, for less time than the runtime takes to find out that these loops are hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreWide(SparseVector features, int first, float[] scores)
    {
        var (a, b, c, d) = Load4(_bias, first);
        var (e, f, g, h) = Load4(_bias, first + (Wide / 2));
        for (var i = 0; i < features.Buckets.Length; i++)
        {
            ref var row = ref MemoryMarshal.GetReference(_weights.AsSpan((features.Buckets[i] * _stride) + first, Wide));
            var value = Vector256.Create(features.Values[i]);
            a += Vector256.LoadUnsafe(ref row) * value;
            b += Vector256.LoadUnsafe(ref row, 8) * value;
            c += Vector256.LoadUnsafe(ref row, 16) * value;
            d += Vector256.LoadUnsafe(ref row, 24) * value;
            e += Vector256.LoadUnsafe(ref row, 32) * value;
            f += Vector256.LoadUnsafe(ref row, 40) * value;
            g += Vector256.LoadUnsafe(ref row, 48) * value;
            h += Vector256.LoadUnsafe(ref row, 56) * value;
        }

        Store4(a, b, c, d, scores, first);
        Store4(e, f, g, h, scores, first + (Wide / 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreNarrow(SparseVector features, int first, float[] scores)
    {
        var (a, b) = (Vector256.Create(_bias, first), Vector256.Create(_bias, first + 8));
        for (var i = 0; i < features.Buckets.Length; i++)
        {
            ref var row = ref MemoryMarshal.GetReference(_weights.AsSpan((features.Buckets[i] * _stride) + first, Narrow));
            var value = Vector256.Create(features.Values[i]);
            a += Vector256.LoadUnsafe(ref row) * value;
            b += Vector256.LoadUnsafe(ref row, 8) * value;
        }

        a.CopyTo(scores, first);
        b.CopyTo(scores, first + 8);
    }

    private static (Vector256<float>, Vector256<float>, Vector256<float>, Vector256<float>) Load4(float[] from, int at) =>
        (Vector256.Create(from, at), Vector256.Create(from, at + 8), Vector256.Create(from, at + 16), Vector256.Create(from, at + 24));

    private static void Store4(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, float[] to, int at)
    {
        a.CopyTo(to, at);
        b.CopyTo(to, at + 8);
        c.CopyTo(to, at + 16);
        d.CopyTo(to, at + 24);
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
