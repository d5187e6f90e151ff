using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Routines;

namespace BackCareBot.Host.Composition;

/// <summary>The parts of the bot, put together. Every face (page, console, chat platform) gets its answers here.</summary>
internal sealed class Bot : IDisposable
{
    private Bot(CurrentEdition current, ConversationStore conversations, AnswerService answers, GuidedRoutines routines, string engineName)
    {
        Current = current;
        Conversations = conversations;
        Answers = answers;
        Routines = routines;
        EngineName = engineName;
    }

    public CurrentEdition Current { get; }

    /// <summary>What is remembered of conversations, in memory alone.</summary>
    public ConversationStore Conversations { get; }

    public AnswerService Answers { get; }

    /// <summary>The guided routines of the page and the console.</summary>
    public GuidedRoutines Routines { get; }

    /// <summary>What carries the search.</summary>
    public string EngineName { get; }

    /// <summary>Reads the knowledge base and makes everything ready.</summary>
    /// <exception cref="FaultyKnowledgeException">The knowledge base has errors.</exception>
    /// <param name="settings">The settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="feedback">Counts votes; null for the file that the next serving program takes over.</param>
    public static Bot Start(BotSettings settings, TimeProvider time, IFeedbackCounter? feedback = null)
    {
        var loader = new KnowledgeLoader(time);
        var store = new KnowledgeStore(Path.Combine(settings.DataPath, "index"));
        var kept = store.Load(settings.KnowledgePath);
        var knowledge = kept ?? Read(loader, settings.KnowledgePath);
        // Nobody needs the file before the next start.
        var keeping = kept is null ? Task.Run(() => store.Save(knowledge)) : Task.CompletedTask;
        var engine = SearchEngines.Create(settings.SearchEngine, Path.Combine(settings.DataPath, "index"));
        var builder = new EditionBuilder(engine, new EditionStore(Path.Combine(settings.DataPath, "index")));
        var current = new CurrentEdition(builder.Build(knowledge), loader, builder, settings.KnowledgePath);
        keeping.GetAwaiter().GetResult();
        var conversations = new ConversationStore(time);
        var answers = new AnswerService(
            current, conversations, feedback ?? new FeedbackFile(FeedbackFile.In(settings.DataPath)), settings.Country)
        {
            Carriers = [$"Search: {engine.Name}"],
        };
        return new Bot(current, conversations, answers, new GuidedRoutines(current, answers, time), engine.Name);
    }

    public void Dispose() => Current.Dispose();

    private static KnowledgeBase Read(KnowledgeLoader loader, string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidSettingException("Knowledge:Path", "a folder with a knowledge base", folder);
        var load = loader.Load(folder);
        return load.Base ?? throw new FaultyKnowledgeException(load.Faults);
    }
}

/// <summary>The knowledge base has errors, so nothing is served.</summary>
internal sealed class FaultyKnowledgeException(IReadOnlyList<Fault> faults) : Exception("The knowledge base has errors.")
{
    public IReadOnlyList<Fault> Faults => faults;
}
