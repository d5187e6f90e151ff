using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Safety;
using BackCareBot.Host.Evaluation;

namespace BackCareBot.Tests.Support;

/// <summary>The bot on the checkout's knowledge base. Reading and training take seconds, so all tests share one.</summary>
public sealed class RealBot : IDisposable
{
    /// <summary>The name of the test collection that shares it.</summary>
    public const string Collection = "the real knowledge base";

    private readonly TempFolder _data = new();
    private readonly Dictionary<string, IReadOnlyList<SetScore>> _scores = [];

    public RealBot()
    {
        var loader = new KnowledgeLoader(TimeProvider.System);
        Load = loader.Load(Checkout.Knowledge);
        var knowledge = Load.Base ?? throw new InvalidOperationException($"{Load.Faults.Count} faults, the first: {Load.Faults[0]}");
        var builder = Builder.In(_data.Path);
        Current = new CurrentEdition(builder.Build(knowledge), loader, builder, Checkout.Knowledge);
    }

    internal KnowledgeLoad Load { get; }

    /// <summary>What was learned of the knowledge base, for editions that share it.</summary>
    internal EditionStore Models => new(_data.Path);

    internal CurrentEdition Current { get; }

    internal Edition Edition => Current.Edition;

    internal KnowledgeBase Knowledge => Edition.Knowledge;

    internal Chat Chat(string? country = null) => new(Current, country);

    internal IReadOnlyList<Finding> Look(string text) => Edition.Triage.Look(Edition.Understanding.Understand(text));

    /// <summary>The scores on a folder of evaluation sets, worked out once.</summary>
    internal IReadOnlyList<SetScore> Scores(string folder)
    {
        if (!_scores.TryGetValue(folder, out var scores))
            _scores[folder] = scores = new Evaluator(Chat().Answers).Run(Path.Combine(Checkout.Tests, "Evaluation", "Sets", folder));
        return scores;
    }

    public void Dispose()
    {
        Current.Dispose();
        _data.Dispose();
    }
}

[CollectionDefinition(RealBot.Collection)]
public sealed class RealBotCollection : ICollectionFixture<RealBot>;
