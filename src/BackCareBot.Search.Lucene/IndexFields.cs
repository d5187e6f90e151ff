using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace BackCareBot.Search.Lucene;

/// <summary>The fields of the index, and how their hits are scored.</summary>
internal static class IndexFields
{
    private const string Id = "id";

    private static readonly FieldType Text = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    public static Similarity Similarity { get; } = new BM25Similarity();

    /// <summary>An entry as a document.</summary>
    public static Document DocumentOf(KnowledgeEntry entry)
    {
        var document = new Document { new BinaryDocValuesField(Id, new BytesRef(entry.Id)) };
        foreach (var field in SearchFields.All)
            document.Add(new Field(field.Name, field.TextOf(entry), Text));
        return document;
    }

    /// <summary>The ids of the entries, by document number.</summary>
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
}
