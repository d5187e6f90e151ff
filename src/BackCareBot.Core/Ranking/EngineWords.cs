using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Ranking;

/// <summary>Chooses the words that the search engine is asked for.</summary>
internal static class EngineWords
{
    private const int Most = 14;

    /// <summary>The rarest telling words of the message and of the terms it names; all its words where none tells anything.</summary>
    public static IReadOnlyList<string> Of(UnderstoodQuestion question, AnswerRanking ranking)
    {
        var concepts = question.Concepts.SelectMany(concept => Tokenizer.Tokenize(concept.Term));
        var words = question.Tokens.Concat(concepts)
            .Where(token => !StopWords.Contains(token.Word))
            .DistinctBy(token => token.Word)
            .OrderByDescending(token => ranking.RarityOf(token.Stem))
            .Select(token => token.Word).Take(Most).ToList();
        return words.Count > 0 ? words : [.. question.Tokens.Select(token => token.Word).Distinct().Take(Most)];
    }
}
