using System.Buffers;

namespace BackCareBot.Core.Learning;

/// <summary>
/// How like a message is to the examples of each label. What all examples of a label come to is known at once; its nearest
/// ones are looked for only where they are asked for, since few labels are candidates.
/// </summary>
public sealed class ExampleLikeness
{
    private readonly ExampleIndex _index;
    private readonly IReadOnlyList<(int Term, float Share)> _terms;

    internal ExampleLikeness(ExampleIndex index, IReadOnlyList<(int Term, float Share)> terms, float length, int labels)
    {
        _index = index;
        _terms = terms;
        Length = length;
        Whole = new float[labels];
        Evidence = new float[labels];
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
        if (_terms.Count == 0 || count == 0)
            return default;
        var rented = ArrayPool<float>.Shared.Rent(count);
        var cosines = rented.AsSpan(0, count);
        _index.CompareWith(label, _terms, Length, cosines);
        var (first, second, third) = (0f, 0f, 0f);
        foreach (var cosine in cosines)
        {
            if (cosine <= third)
                continue;
            if (cosine > first)
                (first, second, third) = (cosine, first, second);
            else if (cosine > second)
                (second, third) = (cosine, second);
            else
                third = cosine;
        }

        ArrayPool<float>.Shared.Return(rented);
        return (first, (first + second + third) / 3);
    }
}
