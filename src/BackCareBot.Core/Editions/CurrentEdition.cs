using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Knowledge.Files;

namespace BackCareBot.Core.Editions;

/// <summary>
/// The edition in use. Reloading makes the next one beside it and swaps the two in one step; a knowledge base with a
/// fault never takes the place of a good one.
/// </summary>
public sealed class CurrentEdition : IDisposable
{
    private readonly KnowledgeLoader _loader;
    private readonly EditionBuilder _builder;
    private readonly string _folder;
    private readonly Lock _reloading = new();
    private volatile Edition _edition;
    private Edition? _retired;
    private string _lastSeen;
    private FolderStamp? _lastStamp;

    /// <param name="first">The edition to start with.</param>
    /// <param name="loader">Reads the knowledge folder.</param>
    /// <param name="builder">Makes editions.</param>
    /// <param name="folder">The knowledge folder.</param>
    public CurrentEdition(Edition first, KnowledgeLoader loader, EditionBuilder builder, string folder)
    {
        ArgumentNullException.ThrowIfNull(first);
        _edition = first;
        _loader = loader;
        _builder = builder;
        _folder = folder;
        _lastSeen = first.Knowledge.ContentHash;
    }

    public Edition Edition => _edition;

    /// <summary>Takes over what has changed in the folder.</summary>
    /// <returns>What came of it; null where nothing had changed since the last look.</returns>
    /// <exception cref="IOException">A file is being written just now; try again.</exception>
    public KnowledgeLoad? Reload()
    {
        lock (_reloading)
        {
            // Taken before the files are read: what is written meanwhile shows at the next look.
            var stamp = FolderStamp.Of(_folder);
            if (_lastStamp is { } last && stamp.IsSameAs(last))
                return null;
            var files = KnowledgeFolder.Read(_folder);
            _lastStamp = stamp.IsSettled(_loader.Time.GetUtcNow()) ? stamp : null;
            if (files.Hash == _lastSeen)
                return null;
            var load = _loader.Load(files);
            _lastSeen = files.Hash;
            if (load.Base is null || load.Base.ContentHash == _edition.Knowledge.ContentHash)
                return load;
            var next = _builder.Build(load.Base);
            // Questions under way may still hold the edition that is replaced now; the one before it is surely idle.
            _retired?.Dispose();
            _retired = _edition;
            _edition = next;
            return load;
        }
    }

    public void Dispose()
    {
        _retired?.Dispose();
        _edition.Dispose();
    }
}
