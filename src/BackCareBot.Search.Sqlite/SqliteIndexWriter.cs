using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Search;
using Microsoft.Data.Sqlite;

namespace BackCareBot.Search.Sqlite;

/// <summary>Writes the FTS5 table of a knowledge base into a new file.</summary>
internal static class SqliteIndexWriter
{
    public static void Write(string file, KnowledgeBase knowledge)
    {
        var target = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        using var connection = new SqliteConnection(target.ToString());
        connection.Open();
        var columns = string.Join(", ", SearchFields.All.Select(field => field.Name));
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        Execute(connection, "CREATE TABLE entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL);");
        Execute(connection,
            $"CREATE VIRTUAL TABLE text USING fts5({columns}, content='', tokenize=\"porter unicode61 remove_diacritics 2\");");
        using (var transaction = connection.BeginTransaction())
        {
            using var name = connection.CreateCommand();
            name.Transaction = transaction;
            name.CommandText = "INSERT INTO entry VALUES ($number, $id)";
            using var text = connection.CreateCommand();
            text.Transaction = transaction;
            text.CommandText =
                $"INSERT INTO text (rowid, {columns}) VALUES ($number, {string.Join(", ", SearchFields.All.Select(field => "$" + field.Name))})";
            for (var number = 0; number < knowledge.Entries.Count; number++)
            {
                var entry = knowledge.Entries[number];
                name.Parameters.Clear();
                name.Parameters.AddWithValue("$number", number);
                name.Parameters.AddWithValue("$id", entry.Id);
                name.ExecuteNonQuery();
                text.Parameters.Clear();
                text.Parameters.AddWithValue("$number", number);
                foreach (var field in SearchFields.All)
                    text.Parameters.AddWithValue("$" + field.Name, field.TextOf(entry));
                text.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute(connection, "INSERT INTO text (text) VALUES ('optimize')");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
