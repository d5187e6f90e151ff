using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Learning;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Safety;
using BackCareBot.Core.Search;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Editions;

/// <summary>Makes editions: opens or builds the index, and loads or trains the models.</summary>
public sealed class EditionBuilder
{
    private readonly ISearchEngine _engine;
    private readonly ModelStore _models;

    /// <param name="engine">The search engine.</param>
    /// <param name="models">Where trained models are kept between runs.</param>
    public EditionBuilder(ISearchEngine engine, ModelStore models)
    {
        _engine = engine;
        _models = models;
    }

    /// <exception cref="IOException">The index can neither be read nor written.</exception>
    public Edition Build(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var understanding = new QuestionUnderstanding(knowledge);
        var labels = new Labels(knowledge);
        var examples = TrainingExamples.Of(knowledge, labels, understanding);
        var stored = _models.Load(knowledge.ContentHash, labels.Count, SafetyModel.ClassesOf(knowledge));
        var learned = stored is null
            ? LearnedModel.Train(examples, labels)
            : LearnedModel.Restore(stored.Answers, examples, labels);
        var triage = new SafetyTriage(
            knowledge, understanding,
            stored is null ? null : SafetyModel.Restore(knowledge, stored.SafetyFeatures, stored.Safety));
        if (stored is null && learned.Linear is { } answers)
            _models.Save(knowledge.ContentHash, new StoredModels(answers, triage.Model.Features, triage.Model.Classifier));

        var ranking = new AnswerRanking(labels, learned, RankingWeights.Fitted);
        return new Edition(knowledge, understanding, _engine.Open(knowledge), ranking, triage);
    }
}

/// <summary>The trained models of one knowledge base.</summary>
public sealed record StoredModels(LinearModels Answers, MessageFeatures SafetyFeatures, SoftmaxClassifier Safety);
