using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;
using Lucene.Net.Index;

namespace BackCareBot.Search.Lucene;

/// <summary>What an index was made of. It stands in the index's commit, so it is there whole or not at all.</summary>
/// <param name="Content">The knowledge base's content hash.</param>
/// <param name="Entries">How many entries it has.</param>
internal sealed record IndexStamp(string Content, int Entries)
{
    /// <summary>Raised whenever what is indexed, or how text is analysed, changes, so that an older one is not read.</summary>
    private const int Layout = 1;

    private static readonly string Weights = string.Join(' ', SearchFields.All.Select(field => FormattableString.Invariant($"{field.Name}:{field.Weight}")));

    public static IndexStamp Of(KnowledgeBase knowledge) => new(knowledge.ContentHash, knowledge.Entries.Count);

    /// <summary>What to commit an index with.</summary>
    public Dictionary<string, string> CommitData => new()
    {
        ["layout"] = $"{Layout}",
        ["weights"] = Weights,
        ["content"] = Content,
        ["entries"] = $"{Entries}",
    };

    /// <summary>Whether an index was made of this, and holds it all.</summary>
    public bool IsOn(DirectoryReader reader)
    {
        var committed = reader.IndexCommit.UserData;
        return reader.NumDocs == Entries && CommitData.All(pair => committed.TryGetValue(pair.Key, out var value) && value == pair.Value);
    }
}
