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
        return Assemble(knowledge, labels, understanding, learned.Answers, _engine.Open(knowledge), new SafetyTriage(knowledge, safety));
    }

    private Edition Learn(KnowledgeBase knowledge, Labels labels)
    {
        var understanding = new QuestionUnderstanding(knowledge);
        var read = ReadAll(knowledge, understanding);
        // The topics take longest to learn, and one thread: they start first, and all else is made beside them.
        var learning = LearnedModel.Start(TrainingExamples.Of(knowledge, labels, read), labels);
        var index = Task.Run(() => _engine.Open(knowledge));
        var safety = SafetyTriage.Train(knowledge, read);
        var answers = learning.GetAwaiter().GetResult();
        _store.Save(
            knowledge.ContentHash, new LearnedEdition(understanding.Words, answers, safety.Model.Features, safety.Model.Classifier));
        return Assemble(knowledge, labels, understanding, answers, index.GetAwaiter().GetResult(), safety);
    }

    /// <summary>Both models learn from the entries' questions, so each is read once, before they are trained.</summary>
    private static Func<string, UnderstoodQuestion> ReadAll(KnowledgeBase knowledge, QuestionUnderstanding understanding)
    {
        string[] questions = [.. knowledge.Entries.SelectMany(entry => entry.Questions).Distinct()];
        var messages = Concurrently.Map(questions, understanding.Understand);
        var read = questions.Zip(messages).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return text => read.TryGetValue(text, out var message) ? message : understanding.Understand(text);
    }

    private static Edition Assemble(
        KnowledgeBase knowledge, Labels labels, QuestionUnderstanding understanding, LearnedModel answers, ISearchIndex index, SafetyTriage triage) =>
        new(knowledge, understanding, index, new AnswerRanking(labels, answers, RankingWeights.Fitted), triage);
}
