using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Search;

/// <summary>
/// Full-text search over the knowledge base. An engine only proposes candidates: what is answered is decided by the
/// ranking, which is the same for every engine.
/// </summary>
public interface ISearchEngine
{
    /// <summary>What <c>about</c> and the start log call the engine.</summary>
    string Name { get; }

    /// <summary>
    /// Opens the index of a knowledge base, building it first where there is none for its content or the one there is
    /// cannot be read.
    /// </summary>
    /// <exception cref="IOException">The index can neither be read nor written.</exception>
    ISearchIndex Open(KnowledgeBase knowledge);
}

/// <summary>The index of one knowledge base. Safe to use from many threads.</summary>
public interface ISearchIndex : IDisposable
{
    /// <summary>
    /// The entries that match any of the words in any field, the best first. Words are plain words: nothing in them is
    /// taken as query syntax.
    /// </summary>
    /// <param name="words">Lower-case words, most telling first; inflections match.</param>
    /// <param name="limit">How many entries at most.</param>
    IReadOnlyList<string> Search(IReadOnlyList<string> words, int limit);
}
