using System.Numerics;
using System.Runtime.InteropServices;

namespace BackCareBot.Core.Learning;

/// <summary>
/// A trained multinomial logistic regression over sparse features. Weights are kept in sixteen bits: half the memory,
/// and the rounding is far below what tells two classes apart.
/// </summary>
public sealed class SoftmaxClassifier
{
    private readonly short[] _weights;
    private readonly float[] _bias;
    private readonly float _scale;

    private SoftmaxClassifier(int classes, short[] weights, float scale, float[] bias)
    {
        Classes = classes;
        _weights = weights;
        _scale = scale;
        _bias = bias;
    }

    public int Classes { get; }

    /// <summary>Rounds trained weights, by bucket and class, to the model that predicts.</summary>
    internal static SoftmaxClassifier Of(int classes, float[] weights, float[] bias)
    {
        var largest = 1e-6f;
        foreach (var weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));
        var scale = largest / short.MaxValue;
        var rounded = new short[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            rounded[i] = (short)MathF.Round(weights[i] / scale);
        return new SoftmaxClassifier(classes, rounded, scale, bias);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The model is of other classes or cut short.</exception>
    public static SoftmaxClassifier Read(BinaryReader reader, int classes)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.ReadInt32() != classes)
            throw new InvalidDataException("The stored model is of other classes.");
        var scale = reader.ReadSingle();
        var bias = reader.ReadNumbers<float>();
        var weights = reader.ReadNumbers<short>();
        if (bias.Length != Softmax.Stride(classes) || weights.Length == 0 || weights.Length % bias.Length != 0)
            throw new InvalidDataException("The stored model has another shape.");
        return new SoftmaxClassifier(classes, weights, scale, bias);
    }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Classes);
        writer.Write(_scale);
        writer.WriteNumbers<float>(_bias);
        writer.WriteNumbers<short>(_weights);
    }

    /// <summary>The probability of each class.</summary>
    public float[] Predict(SparseVector features)
    {
        var scores = new float[_bias.Length];
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        for (var i = 0; i < features.Buckets.Length; i++)
        {
            var row = MemoryMarshal.Cast<short, Vector<short>>(_weights.AsSpan(features.Buckets[i] * _bias.Length, _bias.Length));
            var value = new Vector<float>(features.Values[i] * _scale);
            for (var j = 0; j < row.Length; j++)
            {
                Vector.Widen(row[j], out var low, out var high);
                sums[2 * j] += Vector.ConvertToSingle(low) * value;
                sums[2 * j + 1] += Vector.ConvertToSingle(high) * value;
            }
        }

        for (var c = 0; c < Classes; c++)
            scores[c] += _bias[c];
        Softmax.Normalize(scores.AsSpan(0, Classes));
        return scores[..Classes];
    }
}
