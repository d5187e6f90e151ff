using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;
using BackCareBot.Search.Lucene.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BackCareBot.Search.Lucene;

/// <summary>
/// Entries as documents. All fields of an entry go into one of the index, each word as often as its field weighs: BM25
/// then weighs frequencies before it dampens them (BM25F: Robertson, Zaragoza and Taylor, CIKM 2004). Scores of separate
/// fields added up would count a word again in every field that repeats it.
/// </summary>
internal sealed class EntryDocuments : IDisposable
{
    /// <summary>The field that is searched.</summary>
    public const string Words = "words";

    private const string Id = "id";

    private static readonly FieldType Text = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    /// <summary>One analyzer a field: a document's streams are open side by side, and an analyzer has only one.</summary>
    private readonly (SearchField Field, KnowledgeAnalyzer Analyzer)[] _fields;

    public EntryDocuments(KnowledgeBase knowledge)
    {
        using var words = new KnowledgeAnalyzer();
        var synonyms = VocabularySynonyms.Of(knowledge.Content.Vocabulary, words);
        _fields = [.. SearchFields.All.Select(field => (field, new KnowledgeAnalyzer(synonyms, (int)Math.Round(field.Weight))))];
    }

    /// <summary>The document of an entry; to be indexed before the next is asked for.</summary>
    public Document Of(KnowledgeEntry entry)
    {
        var document = new Document { new BinaryDocValuesField(Id, new BytesRef(entry.Id)) };
        foreach (var (field, analyzer) in _fields)
            document.Add(new Field(Words, analyzer.GetTokenStream(field.Name, field.TextOf(entry)), Text));
        return document;
    }

    /// <summary>The ids of an index's entries, by document number.</summary>
    public static string[] IdsOf(IndexReader reader)
    {
        var values = MultiDocValues.GetBinaryValues(reader, Id);
        var ids = new string[reader.MaxDoc];
        var bytes = new BytesRef();
        for (var document = 0; document < ids.Length; document++)
        {
            values.Get(document, bytes);
            ids[document] = bytes.Utf8ToString();
        }

        return ids;
    }

    public void Dispose()
    {
        foreach (var (_, analyzer) in _fields)
            analyzer.Dispose();
    }
}
