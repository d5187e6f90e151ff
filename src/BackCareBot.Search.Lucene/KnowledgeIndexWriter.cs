using BackCareBot.Core.Knowledge;
using BackCareBot.Search.Lucene.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Store;
using IndexDirectory = Lucene.Net.Store.Directory;

namespace BackCareBot.Search.Lucene;

/// <summary>Writes the index of a knowledge base as one commit: whoever reads the one before goes on reading that.</summary>
internal static class KnowledgeIndexWriter
{
    private const double BufferMegabytes = 64;

    /// <summary>Writes the index; false where somebody else is writing there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static bool TryWrite(IndexDirectory directory, KnowledgeBase knowledge)
    {
        try
        {
            WriteOver(directory, knowledge);
            return true;
        }
        catch (LockObtainFailedException)
        {
            return false;
        }
    }

    private static void WriteOver(IndexDirectory directory, KnowledgeBase knowledge)
    {
        try
        {
            Write(directory, knowledge);
        }
        catch (Exception error) when (Damage.Is(error) && error is not LockObtainFailedException)
        {
            // A writer first reads what it is to replace, and what is damaged stops it.
            Empty(directory);
            Write(directory, knowledge);
        }
    }

    private static void Empty(IndexDirectory directory)
    {
        using var own = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!own.Obtain())
            throw new LockObtainFailedException("Another process began to write an index.");
        foreach (var file in directory.ListAll().Where(file => file != IndexWriter.WRITE_LOCK_NAME))
            directory.DeleteFile(file);
    }

    private static void Write(IndexDirectory directory, KnowledgeBase knowledge)
    {
        using var documents = new EntryDocuments(knowledge);
        using var analyzer = new KnowledgeAnalyzer();
        var settings = new IndexWriterConfig(KnowledgeAnalyzer.Version, analyzer)
        {
            OpenMode = OpenMode.CREATE,
            Similarity = WeightedSearchers.Similarity,
            MergeScheduler = new SerialMergeScheduler(),
            RAMBufferSizeMB = BufferMegabytes,
            WriteLockTimeout = 0,
        };
        using var writer = new IndexWriter(directory, settings);
        try
        {
            foreach (var entry in knowledge.Entries)
                writer.AddDocument(documents.Of(entry));
            writer.ForceMerge(1);
            writer.SetCommitData(IndexStamp.Of(knowledge).CommitData);
            writer.Commit();
        }
        catch
        {
            // Disposing a writer would commit what there is.
            writer.Rollback();
            throw;
        }
    }
}
