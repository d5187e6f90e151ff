using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BackCareBot.Core.Learning;

/// <summary>
/// A trained multinomial logistic regression over sparse features. Weights are kept in eight bits with a scale for each
/// bucket: a quarter of the memory to hold and to read, and the rounding is far below what tells two classes apart.
/// </summary>
public sealed class SoftmaxClassifier
{
    /// <summary>Keeps a bucket that no example ever set from a scale of zero.</summary>
    private const float Least = 1e-6f;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;

    private SoftmaxClassifier(int classes, sbyte[] weights, float[] scales, float[] bias)
    {
        Classes = classes;
        _weights = weights;
        _scales = scales;
        _bias = bias;
    }

    public int Classes { get; }

    /// <summary>Rounds trained weights, by bucket and class, to the model that predicts.</summary>
    internal static SoftmaxClassifier Of(int classes, float[] weights, float[] bias)
    {
        var rounded = new sbyte[weights.Length];
        var scales = new float[weights.Length / bias.Length];
        for (var bucket = 0; bucket < scales.Length; bucket++)
        {
            var row = weights.AsSpan(bucket * bias.Length, bias.Length);
            var largest = Least;
            foreach (var weight in row)
                largest = Math.Max(largest, Math.Abs(weight));
            scales[bucket] = largest / sbyte.MaxValue;
            for (var i = 0; i < row.Length; i++)
                rounded[bucket * bias.Length + i] = (sbyte)MathF.Round(row[i] / scales[bucket]);
        }

        return new SoftmaxClassifier(classes, rounded, scales, bias);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The model is of other classes or cut short.</exception>
    public static SoftmaxClassifier Read(BinaryReader reader, int classes)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.ReadInt32() != classes)
            throw new InvalidDataException("The stored model is of other classes.");
        var bias = reader.ReadNumbers<float>();
        var scales = reader.ReadNumbers<float>();
        var weights = reader.ReadNumbers<sbyte>();
        if (bias.Length != Softmax.Stride(classes) || scales.Length == 0 || weights.Length != scales.Length * bias.Length)
            throw new InvalidDataException("The stored model has another shape.");
        return new SoftmaxClassifier(classes, weights, scales, bias);
    }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Classes);
        writer.WriteNumbers<float>(_bias);
        writer.WriteNumbers<float>(_scales);
        writer.WriteNumbers<sbyte>(_weights);
    }

    /// <summary>The probability of each class.</summary>
    public float[] Predict(SparseVector features)
    {
        var scores = new float[_bias.Length];
        Sum(features, scores);
        for (var c = 0; c < Classes; c++)
            scores[c] += _bias[c];
        Softmax.Normalize(scores.AsSpan(0, Classes));
        return scores[..Classes];
    }

    /// <summary>Sums sixteen classes at a time over all features, so that their sums never leave the registers.</summary>
    private void Sum(SparseVector features, float[] scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var first = 0; first < scores.Length; first += Vector128<sbyte>.Count)
        {
            var (a, b) = (Vector256<float>.Zero, Vector256<float>.Zero);
            for (var i = 0; i < features.Buckets.Length; i++)
            {
                var bucket = features.Buckets[i];
                var value = Vector256.Create(features.Values[i] * _scales[bucket]);
                var row = Vector128.LoadUnsafe(ref weights, (nuint)((bucket * scores.Length) + first));
                var (low, high) = Vector256.Widen(Vector256.WidenLower(row.ToVector256Unsafe()));
                a += Vector256.ConvertToSingle(low) * value;
                b += Vector256.ConvertToSingle(high) * value;
            }

            a.CopyTo(scores, first);
            b.CopyTo(scores, first + Vector256<float>.Count);
        }
    }
}
