using BackCareBot.Core.Conversations;
using BackCareBot.Core.Reminders;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.Storage;

namespace BackCareBot.Tests.Teams;

/// <summary>Which conversations there are outlives the program, and is shared by several of one database.</summary>
public sealed class ConversationReferencesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backcare-teams-").FullName;

    private string File => Path.Combine(_folder, "conversations.jsonl");

    [Fact]
    public async Task A_file_remembers_them_over_a_restart()
    {
        await Fill(new ConversationReferences(new ReferenceFile(File)));
        System.IO.File.AppendAllText(File, "{\"conversation\":\"a:half");
        await AssertFilled(new ConversationReferences(new ReferenceFile(File)));
    }

    [Fact]
    public async Task A_store_shares_them_between_processes()
    {
        await using var bench = await StoreBench.Open(StoreBench.Sqlite);
        await Fill(new ConversationReferences(bench.Store.Conversations));
        await AssertFilled(new ConversationReferences(bench.Store.Conversations));
    }

    [Fact]
    public async Task A_file_of_before_is_taken_over_once_and_put_aside()
    {
        await using var bench = await StoreBench.Open(StoreBench.Sqlite);
        await Fill(new ConversationReferences(new ReferenceFile(File)));
        await AssertFilled(new ConversationReferences(bench.Store.Conversations, new ReferenceFile(File)));
        Assert.False(System.IO.File.Exists(File));
        await AssertFilled(new ConversationReferences(bench.Store.Conversations, new ReferenceFile(File)), welcomed: true);
    }

    [Fact]
    public async Task While_the_store_fails_memory_carries_on_and_what_is_new_is_kept_later()
    {
        var store = new FailingStore { Fails = true };
        var references = new ConversationReferences(store);
        await references.See(Seen("a:one"), default);
        Assert.NotNull(references.Seen("a:one"));
        await Assert.ThrowsAsync<StoreException>(() => references.Find("a:other", default));
        store.Fails = false;
        await references.See(Seen("a:one"), default);
        Assert.Equal("a:one", Assert.Single(await new ConversationReferences(store).All(default)).Conversation);
    }

    [Fact]
    public async Task Whose_chat_it_is_can_be_forgotten_without_forgetting_the_chat()
    {
        var references = new ConversationReferences(kept: null);
        await references.See(Seen("a:one") with { From = new ChannelAccount("29:ann") }, default);
        Assert.Equal("a:one", (await references.ChatOf("29:ann", default))?.Conversation);
        await references.ForgetPerson("29:ann", default);
        Assert.Null(await references.ChatOf("29:ann", default));
        Assert.NotNull(references.Seen("a:one"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task Fill(ConversationReferences references)
    {
        foreach (var conversation in (string[])["a:one", "a:two", "a:gone"])
            await references.See(Seen(conversation), default);
        Assert.True(await references.TakeWelcome("a:two", default));
        await references.Forget("a:gone", default);
    }

    private static async Task AssertFilled(ConversationReferences references, bool welcomed = false)
    {
        Assert.Equal(["a:one", "a:two"], (await references.All(default)).Select(reference => reference.Conversation).Order());
        Assert.True((await references.Find("a:two", default))!.Welcomed);
        Assert.Equal(welcomed, (await references.Find("a:one", default))!.Welcomed);
        Assert.False(await references.TakeWelcome("a:two", default));
        Assert.Equal(!welcomed, await references.TakeWelcome("a:one", default));
    }

    private static Activity Seen(string conversation) => new()
    {
        Type = "message",
        ServiceUrl = "https://smba.example.test/",
        Conversation = new ConversationAccount(conversation),
        Recipient = new ChannelAccount("28:bot"),
    };

    private sealed class FailingStore : IConversationReferences
    {
        private readonly Dictionary<string, string> _kept = [];

        public bool Fails { get; set; }

        public Task<IReadOnlyDictionary<string, string>> All(string platform, CancellationToken cancellation) =>
            Do<IReadOnlyDictionary<string, string>>(() => _kept);

        public Task<string?> Find(string platform, string conversation, CancellationToken cancellation) => Do(() => _kept.GetValueOrDefault(conversation));

        public Task Keep(string platform, string conversation, string reference, CancellationToken cancellation) => Do(() => _kept[conversation] = reference);

        public Task Forget(string platform, string conversation, CancellationToken cancellation) => Do(() => _kept.Remove(conversation));

        private async Task<T> Do<T>(Func<T> act)
        {
            await Task.Yield();
            return Fails ? throw new StoreException("The store is away.") : act();
        }
    }
}
