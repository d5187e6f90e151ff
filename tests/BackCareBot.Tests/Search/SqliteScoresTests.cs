using BackCareBot.Core.Knowledge;
using BackCareBot.Search.Sqlite;
using BackCareBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BackCareBot.Tests.Search;

/// <summary>Words are scored one by one and kept; the order is that of one question to FTS5 all the same.</summary>
public sealed class SqliteScoresTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly KnowledgeBase _knowledge = new KnowledgeLoader(TimeProvider.System).Load(Checkout.Knowledge).Base!;

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Entries_come_in_the_order_in_which_FTS5_ranks_the_whole_question()
    {
        using var index = new SqliteSearchEngine(_data.Path).Open(_knowledge);
        using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(_data.Path, "fts-*.db")[0]};Mode=ReadOnly;Pooling=False");
        connection.Open();
        // Twice, as a word is read the first time and remembered the second.
        string[] questions = [.. _knowledge.Entries.SelectMany(entry => entry.Questions.Take(2))];
        foreach (var question in questions.Concat(questions))
        {
            var words = question.ToLowerInvariant().Split([' ', '\'', '?', ',', '-', '.', '’', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(Whole(connection, words), index.Search(words, 20));
        }
    }

    [Fact]
    public void A_word_that_stands_twice_counts_twice()
    {
        var sums = new BestEntries(3);
        sums.Add(new WordScores([0, 1], [-2, -3]));
        sums.Add(new WordScores([0], [-2]));
        Assert.Equal([0, 1], sums.Take(5));
        Assert.Empty(sums.Take(5));
    }

    private List<string> Whole(SqliteConnection connection, string[] words)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM text WHERE text MATCH $query ORDER BY bm25(text, 8.0, 8.0, 3.0, 3.0, 1.0, 4.0) LIMIT 20";
        command.Parameters.AddWithValue("$query", string.Join(" OR ", words.Select(word => string.Concat(word.Where(char.IsLetterOrDigit)))
            .Where(word => word.Length > 0).Select(word => $"\"{word}\"")));
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(_knowledge.Entries[rows.GetInt32(0)].Id);
        return found;
    }
}
