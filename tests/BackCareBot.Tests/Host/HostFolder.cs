using BackCareBot.Host.Composition;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

/// <summary>The program's bot on the small knowledge base, with data of its own.</summary>
public sealed class HostFolder : IDisposable
{
    private readonly KnowledgeFolder _knowledge = new();
    private readonly TempFolder _data = new();

    public HostFolder()
    {
        Settings = new BotSettings
        {
            KnowledgePath = _knowledge.Path,
            DataPath = _data.Path,
            SearchEngine = "auto",
            Country = "GB",
            WebUrl = new Uri("http://127.0.0.1:0"),
            AllowedHosts = ["127.0.0.1"],
            QuestionsPerSecond = 10_000,
        };
        Bot = Bot.Start(Settings, new ManualTime(SmallKnowledge.Day));
    }

    internal BotSettings Settings { get; }

    internal Bot Bot { get; }

    internal KnowledgeFolder Knowledge => _knowledge;

    internal string DataFile(string name) => _data.Of(name);

    public void Dispose()
    {
        Bot.Dispose();
        _knowledge.Dispose();
        _data.Dispose();
    }
}
