using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Safety;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Tests.Support;

/// <summary>The bot on the small knowledge base, built once a test class.</summary>
public sealed class SmallBot : IDisposable
{
    private readonly KnowledgeFolder _knowledge = new();
    private readonly TempFolder _data = new();

    public SmallBot()
    {
        Current = Builder.Current(_knowledge.Path, _data.Path, new ManualTime(SmallKnowledge.Day), keepModels: false);
    }

    internal CurrentEdition Current { get; }

    internal Edition Edition => Current.Edition;

    internal KnowledgeBase Knowledge => Edition.Knowledge;

    internal Chat Chat(string? country = null) => new(Current, country);

    internal UnderstoodQuestion Understand(string text) => Edition.Understanding.Understand(text);

    internal IReadOnlyList<Finding> Look(string text) => Edition.Triage.Look(Understand(text));

    public void Dispose()
    {
        Current.Dispose();
        _knowledge.Dispose();
        _data.Dispose();
    }
}
