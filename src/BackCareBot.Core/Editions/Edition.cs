using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Safety;
using BackCareBot.Core.Search;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Editions;

/// <summary>
/// One state of the knowledge base with everything that is derived from it. Unchanging: when a file is edited a new
/// edition is made beside the one in use and takes its place in one step.
/// </summary>
public sealed class Edition : IDisposable
{
    internal Edition(
        KnowledgeBase knowledge, QuestionUnderstanding understanding, ISearchIndex index, AnswerRanking ranking, SafetyTriage triage)
    {
        Knowledge = knowledge;
        Understanding = understanding;
        Index = index;
        Ranking = ranking;
        Triage = triage;
        Names = new EntryNames(knowledge, understanding);
    }

    public KnowledgeBase Knowledge { get; }

    public QuestionUnderstanding Understanding { get; }

    public ISearchIndex Index { get; }

    public AnswerRanking Ranking { get; }

    public SafetyTriage Triage { get; }

    /// <summary>Finds entries by their titles and aliases.</summary>
    public EntryNames Names { get; }

    /// <summary>The answers to a message, best first.</summary>
    public RankedAnswers Rank(UnderstoodQuestion question) => Ranking.Rank(question, Propose(question));

    /// <summary>The entries that the engine proposes for a message.</summary>
    internal IReadOnlyList<string> Propose(UnderstoodQuestion question) =>
        Index.Search(EngineWords.Of(question, Ranking), AnswerRanking.EngineCandidates);

    public void Dispose() => Index.Dispose();
}
