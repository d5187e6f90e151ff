namespace BackCareBot.Core.Learning;

/// <summary>How like a message is to the examples of each label; zero where nothing is alike.</summary>
public sealed class ExampleLikeness
{
    internal ExampleLikeness(int labels)
    {
        Nearest = new float[labels];
        MeanOfThree = new float[labels];
        Whole = new float[labels];
        Evidence = new float[labels];
    }

    /// <summary>The cosine with the nearest example.</summary>
    public float[] Nearest { get; }

    /// <summary>The mean of the cosines with the three nearest.</summary>
    public float[] MeanOfThree { get; }

    /// <summary>The cosine with the sum of all of a label's examples.</summary>
    public float[] Whole { get; }

    /// <summary>How much likelier the message's words are among a label's examples than by chance: a mean of logarithms, weighted by rarity.</summary>
    public float[] Evidence { get; }

    /// <summary>Sums up what the examples of a label have in common with the message.</summary>
    /// <param name="label">The label.</param>
    /// <param name="cosines">The cosine with each of its examples.</param>
    /// <param name="length">The length of the sum of its examples.</param>
    internal void Take(int label, ReadOnlySpan<float> cosines, double length)
    {
        var (first, second, third, sum) = (0f, 0f, 0f, 0f);
        foreach (var cosine in cosines)
        {
            sum += cosine;
            if (cosine <= third)
                continue;
            if (cosine > first)
                (first, second, third) = (cosine, first, second);
            else if (cosine > second)
                (second, third) = (cosine, second);
            else
                third = cosine;
        }

        Nearest[label] = first;
        MeanOfThree[label] = (first + second + third) / 3;
        Whole[label] = (float)(sum / Math.Max(length, 1));
    }
}
