using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Safety;
using BackCareBot.Core.Search;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Editions;

/// <summary>Makes editions: opens or builds the index, and loads what was learned or learns it anew.</summary>
public sealed class EditionBuilder
{
    private readonly ISearchEngine _engine;
    private readonly EditionStore _store;

    /// <param name="engine">The search engine.</param>
    /// <param name="store">Where what is learned is kept between runs.</param>
    public EditionBuilder(ISearchEngine engine, EditionStore store)
    {
        _engine = engine;
        _store = store;
    }

    /// <exception cref="IOException">The index can neither be read nor written.</exception>
    public Edition Build(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var labels = new Labels(knowledge);
        return _store.Load(knowledge.ContentHash, labels.Count, SafetyModel.ClassesOf(knowledge)) is { } learned
            ? Restore(knowledge, labels, learned)
            : Learn(knowledge, labels);
    }

    private Edition Restore(KnowledgeBase knowledge, Labels labels, LearnedEdition learned)
    {
        var understanding = new QuestionUnderstanding(knowledge, learned.Words);
        var safety = SafetyModel.Restore(knowledge, learned.SafetyFeatures, learned.Safety);
        return Assemble(knowledge, labels, understanding, learned.Answers, new SafetyTriage(knowledge, understanding, safety));
    }

    private Edition Learn(KnowledgeBase knowledge, Labels labels)
    {
        var understanding = new QuestionUnderstanding(knowledge);
        // The two models know nothing of each other, so they are trained side by side.
        var triage = Task.Run(() => new SafetyTriage(knowledge, understanding));
        var answers = LearnedModel.Train(TrainingExamples.Of(knowledge, labels, understanding), labels);
        var safety = triage.GetAwaiter().GetResult();
        _store.Save(
            knowledge.ContentHash, new LearnedEdition(understanding.Words, answers, safety.Model.Features, safety.Model.Classifier));
        return Assemble(knowledge, labels, understanding, answers, safety);
    }

    private Edition Assemble(
        KnowledgeBase knowledge, Labels labels, QuestionUnderstanding understanding, LearnedModel answers, SafetyTriage triage) =>
        new(knowledge, understanding, _engine.Open(knowledge), new AnswerRanking(labels, answers, RankingWeights.Fitted), triage);
}
