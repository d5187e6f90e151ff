using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Ranking;

/// <summary>The telling words of a message, weighed once for all candidates.</summary>
internal sealed class QuestionTopics
{
    /// <summary>Keeps a message without telling words from a division by nothing.</summary>
    private const double Least = 1e-9;

    private readonly HashSet<string> _stems;

    /// <param name="question">The message.</param>
    /// <param name="rarity">How rare a stem is in the examples.</param>
    public QuestionTopics(UnderstoodQuestion question, Func<string, double> rarity)
    {
        Question = question;
        _stems = new HashSet<string>(Stems, StringComparer.Ordinal);
        Weights = new double[Stems.Count];
        Total = Least;
        for (var i = 0; i < Weights.Length; i++)
            Total += Weights[i] = rarity(Stems[i]);
    }

    public UnderstoodQuestion Question { get; }

    public IReadOnlyList<string> Stems => Question.TopicStems;

    /// <summary>How rare each stem is.</summary>
    public double[] Weights { get; }

    /// <summary>The sum of the weights.</summary>
    public double Total { get; }

    public bool Has(string stem) => _stems.Contains(stem);
}
