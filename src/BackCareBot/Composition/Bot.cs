using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Host.Composition;

/// <summary>The parts of the bot, put together. Every face (page, console, chat platform) gets its answers here.</summary>
internal sealed class Bot : IDisposable
{
    private Bot(CurrentEdition current, ConversationStore conversations, AnswerService answers, string engineName)
    {
        Current = current;
        Conversations = conversations;
        Answers = answers;
        EngineName = engineName;
    }

    public CurrentEdition Current { get; }

    /// <summary>What is remembered of conversations, in memory alone.</summary>
    public ConversationStore Conversations { get; }

    public AnswerService Answers { get; }

    /// <summary>What carries the search.</summary>
    public string EngineName { get; }

    /// <summary>Reads the knowledge base and makes everything ready.</summary>
    /// <exception cref="FaultyKnowledgeException">The knowledge base has errors.</exception>
    public static Bot Start(BotSettings settings, TimeProvider time)
    {
        var loader = new KnowledgeLoader(time);
        var store = new KnowledgeStore(Path.Combine(settings.DataPath, "index"));
        var knowledge = store.Load(settings.KnowledgePath) ?? Read(loader, store, settings.KnowledgePath);
        var engine = SearchEngines.Create(settings.SearchEngine, Path.Combine(settings.DataPath, "index"));
        var builder = new EditionBuilder(engine, new EditionStore(Path.Combine(settings.DataPath, "index")));
        var current = new CurrentEdition(builder.Build(knowledge), loader, builder, settings.KnowledgePath);
        var conversations = new ConversationStore(time);
        var answers = new AnswerService(
            current, conversations, new FeedbackFile(Path.Combine(settings.DataPath, "feedback.json")), settings.Country)
        {
            Carriers = [$"Search: {engine.Name}"],
        };
        return new Bot(current, conversations, answers, engine.Name);
    }

    public void Dispose() => Current.Dispose();

    private static KnowledgeBase Read(KnowledgeLoader loader, KnowledgeStore store, string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidSettingException("Knowledge:Path", "a folder with a knowledge base", folder);
        var load = loader.Load(folder);
        var knowledge = load.Base ?? throw new FaultyKnowledgeException(load.Faults);
        store.Save(knowledge);
        return knowledge;
    }
}

/// <summary>The knowledge base has errors, so nothing is served.</summary>
internal sealed class FaultyKnowledgeException(IReadOnlyList<Fault> faults) : Exception("The knowledge base has errors.")
{
    public IReadOnlyList<Fault> Faults => faults;
}
