using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Reminders;

public sealed class PersonalDataTests
{
    private static readonly ConversationKey Ann = new("discord", "c", "ann");

    private readonly Kept _kept = new();
    private readonly ConversationStore _conversations = new(new ManualTime("2026-11-20"));

    [Theory]
    [InlineData("export-my-data")]
    [InlineData("/export-my-data")]
    [InlineData("export my data")]
    public async Task An_export_shows_every_line_that_is_stored(string text)
    {
        _kept.Lines.Add("Reminder 1 in channel 42: weekdays at 09:30");
        Assert.Equal(_kept.Lines, (await Say(text))!.Sections[0].Parts[0].Items);
    }

    [Fact]
    public async Task An_export_of_nothing_says_so() => Assert.StartsWith("Nothing is stored about you.", (await Say("export-my-data"))!.ShortAnswer);

    [Fact]
    public async Task Forgetting_erases_what_is_stored_and_what_is_remembered()
    {
        _kept.Lines.Add("a reminder");
        _conversations.Remember(Ann, new ConversationState("exercises/plank", null, default, false));
        Assert.Equal("Forgotten", (await Say("forget me"))!.Title);
        Assert.Empty(_kept.Lines);
        Assert.Null(_conversations.Recall(Ann));
    }

    [Fact]
    public async Task Where_the_store_fails_memory_is_forgotten_and_the_failure_told()
    {
        _kept.Fault = new StoreException("locked");
        _conversations.Remember(Ann, new ConversationState("exercises/plank", null, default, false));
        Assert.Equal(ReplyKind.Refusal, (await Say("forget-me"))!.Kind);
        Assert.Null(_conversations.Recall(Ann));
    }

    [Theory]
    [InlineData("what helps sciatica?")]
    [InlineData("privacy")]
    public async Task Everything_else_is_left_to_the_answers(string text) => Assert.Null(await Say(text));

    private Task<Reply?> Say(string text) => new PersonalDataDesk(_kept, _conversations).TryRun(
        new ChatMessage { Text = text, Platform = "discord", Conversation = "c", User = "ann" }, CancellationToken.None);

    private sealed class Kept : IPersonalData
    {
        public List<string> Lines { get; } = [];

        public StoreException? Fault { get; set; }

        public Task<IReadOnlyList<string>> Export(string platform, string user, CancellationToken cancellation) =>
            Fault is not null ? throw Fault : Task.FromResult<IReadOnlyList<string>>([.. Lines]);

        public Task Forget(string platform, string user, CancellationToken cancellation)
        {
            if (Fault is not null)
                throw Fault;
            Lines.Clear();
            return Task.CompletedTask;
        }
    }
}
