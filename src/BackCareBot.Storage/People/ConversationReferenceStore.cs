using BackCareBot.Core.Conversations;
using BackCareBot.Storage.Databases;
using Dapper;

namespace BackCareBot.Storage.People;

internal sealed class ConversationReferenceStore(Database database) : IConversationReferences
{
    public Task<IReadOnlyDictionary<string, string>> All(string platform, CancellationToken cancellation) =>
        database.Read<IReadOnlyDictionary<string, string>>(async connection =>
            (await connection.QueryAsync<(string Conversation, string Reference)>(
                "select conversation, reference from conversations where platform = @platform", new { platform }).ConfigureAwait(false))
                .ToDictionary(row => row.Conversation, row => row.Reference, StringComparer.Ordinal), cancellation);

    public Task<string?> Find(string platform, string conversation, CancellationToken cancellation) =>
        database.Read(connection => connection.ExecuteScalarAsync<string?>(
            "select reference from conversations where platform = @platform and conversation = @conversation", new { platform, conversation }), cancellation);

    public Task Keep(string platform, string conversation, string reference, CancellationToken cancellation) =>
        database.Write(transaction => transaction.Connection!.ExecuteAsync(
            """
            insert into conversations (platform, conversation, reference) values (@platform, @conversation, @reference)
            on conflict (platform, conversation) do update set reference = excluded.reference
            """, new { platform, conversation, reference }, transaction), cancellation);

    public Task Forget(string platform, string conversation, CancellationToken cancellation) =>
        database.Write(transaction => transaction.Connection!.ExecuteAsync(
            "delete from conversations where platform = @platform and conversation = @conversation", new { platform, conversation }, transaction), cancellation);
}
