using System.Buffers;
using System.Numerics;

namespace BackCareBot.Core.Learning;

/// <summary>
/// How like a message is to the examples of each label. What all examples of a label come to is known at once; its nearest
/// ones are looked for only where they are asked for, since few labels are candidates.
/// </summary>
public sealed class ExampleLikeness
{
    private readonly ExampleIndex _index;
    private readonly (int Term, float Share)[] _terms;

    /// <summary>Where in the index the examples of each label stand that have each term, or -1.</summary>
    private readonly int[] _noted;

    internal ExampleLikeness(ExampleIndex index, (int Term, float Share)[] terms, float length, int labels)
    {
        _index = index;
        _terms = terms;
        Length = length;
        Whole = new float[labels];
        Evidence = new float[labels];
        _noted = new int[labels * terms.Length];
        Array.Fill(_noted, -1);
    }

    /// <summary>The cosine with the sum of all of a label's examples.</summary>
    public float[] Whole { get; }

    /// <summary>How much likelier the message's words are among a label's examples than by chance: a mean of logarithms, weighted by rarity.</summary>
    public float[] Evidence { get; }

    /// <summary>The length of the message, words that no example has counted in.</summary>
    internal float Length { get; }

    /// <summary>The cosine with the nearest example of a label, and the mean of the cosines with its three nearest; zero where nothing is alike.</summary>
    public (float Nearest, float MeanOfThree) NearestOf(int label)
    {
        var count = _index.CountOf(label);
        if (_terms.Length == 0 || count == 0)
            return default;
        var rented = ArrayPool<float>.Shared.Rent(count);
        var cosines = rented.AsSpan(0, count);
        _index.CompareWith(label, _terms, _noted.AsSpan(label * _terms.Length, _terms.Length), Length, cosines);
        var nearest = ThreeHighest(cosines);
        ArrayPool<float>.Shared.Return(rented);
        return (nearest.First, (nearest.First + nearest.Second + nearest.Third) / 3);
    }

    internal void Note(int label, int term, int at) => _noted[(label * _terms.Length) + term] = at;

    private static (float First, float Second, float Third) ThreeHighest(ReadOnlySpan<float> values)
    {
        var (first, second, third) = (0f, 0f, 0f);
        while (values.Length > 0)
        {
            // Nearly all examples share nothing with the message, so whole lanes are passed over at a time.
            if (values.Length >= Vector<float>.Count && Vector.LessThanOrEqualAll(new Vector<float>(values), new Vector<float>(third)))
            {
                values = values[Vector<float>.Count..];
                continue;
            }

            foreach (var value in values[..Math.Min(values.Length, Vector<float>.Count)])
            {
                if (value > first)
                    (first, second, third) = (value, first, second);
                else if (value > second)
                    (second, third) = (value, second);
                else if (value > third)
                    third = value;
            }

            values = values[Math.Min(values.Length, Vector<float>.Count)..];
        }

        return (first, second, third);
    }
}
