using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Ranking;

/// <summary>The telling words of a message, weighed once for all candidates.</summary>
internal sealed class QuestionTopics
{
    /// <summary>Keeps a message without telling words from a division by nothing.</summary>
    private const double Least = 1e-9;

    /// <param name="question">The message.</param>
    /// <param name="numbers">The numbers of the entries' stems.</param>
    /// <param name="rarity">How rare a stem is in the examples.</param>
    public QuestionTopics(UnderstoodQuestion question, StemNumbers numbers, Func<string, double> rarity)
    {
        Question = question;
        var stems = question.TopicStems;
        Stems = new int[stems.Count];
        Weights = new double[stems.Count];
        Total = Least;
        for (var i = 0; i < stems.Count; i++)
        {
            Stems[i] = numbers.Of(stems[i]);
            Total += Weights[i] = rarity(stems[i]);
        }
    }

    public UnderstoodQuestion Question { get; }

    /// <summary>The stems by number, each once; <see cref="StemNumbers.Unknown"/> for those that no entry has.</summary>
    public int[] Stems { get; }

    /// <summary>How rare each stem is.</summary>
    public double[] Weights { get; }

    /// <summary>The sum of the weights.</summary>
    public double Total { get; }

    public bool Has(int stem) => Array.IndexOf(Stems, stem) >= 0;
}
