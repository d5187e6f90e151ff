using BackCareBot.Core.Conversations;
using BackCareBot.Core.Knowledge;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Conversations;

public sealed class ConversationStoreTests
{
    private readonly ManualTime _time = new("2026-11-20");
    private readonly ConversationStore _store;

    public ConversationStoreTests() => _store = new ConversationStore(_time);

    [Fact]
    public void What_was_said_is_recalled()
    {
        _store.Remember(Key(1), About("exercises/plank"));
        Assert.Equal("exercises/plank", _store.Recall(Key(1))?.EntryId);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(15.01, false)]
    public void It_is_remembered_for_fifteen_minutes(double minutes, bool remembered)
    {
        _store.Remember(Key(1), About("exercises/plank"));
        _time.Pass(TimeSpan.FromMinutes(minutes));
        Assert.Equal(remembered, _store.Recall(Key(1)) is not null);
    }

    [Fact]
    public void Every_message_starts_the_fifteen_minutes_anew()
    {
        _store.Remember(Key(1), About("exercises/plank"));
        _time.Pass(TimeSpan.FromMinutes(10));
        _store.Remember(Key(1), About("exercises/bridge"));
        _time.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal("exercises/bridge", _store.Recall(Key(1))?.EntryId);
    }

    [Fact]
    public void Platform_conversation_and_user_are_kept_apart()
    {
        _store.Remember(new("web", "c", "u"), About("exercises/plank"));
        Assert.Null(_store.Recall(new("discord", "c", "u")));
        Assert.Null(_store.Recall(new("web", "d", "u")));
        Assert.Null(_store.Recall(new("web", "c", "v")));
    }

    [Fact]
    public void A_person_is_forgotten_in_every_conversation_of_the_platform_and_nobody_else_is()
    {
        _store.Remember(new("web", "a", "ann"), About("exercises/plank"));
        _store.Remember(new("web", "b", "ann"), About("exercises/plank"));
        _store.Remember(new("web", "a", "ben"), About("exercises/plank"));
        _store.Remember(new("discord", "a", "ann"), About("exercises/plank"));
        _store.ForgetUser("web", "ann");
        Assert.Null(_store.Recall(new("web", "a", "ann")));
        Assert.Null(_store.Recall(new("web", "b", "ann")));
        Assert.NotNull(_store.Recall(new("web", "a", "ben")));
        Assert.NotNull(_store.Recall(new("discord", "a", "ann")));
    }

    [Fact]
    public void Ten_thousand_conversations_are_remembered()
    {
        for (var user = 0; user < 10_000; user++)
            _store.Remember(Key(user), About("exercises/plank"));
        Assert.All(Enumerable.Range(0, 10_000), user => Assert.NotNull(_store.Recall(Key(user))));
    }

    [Fact]
    public void Beyond_that_the_oldest_make_room_and_the_newest_stay()
    {
        for (var user = 0; user < 12_000; user++)
        {
            _store.Remember(Key(user), About("exercises/plank"));
            _time.Pass(TimeSpan.FromMilliseconds(1));
        }

        Assert.Null(_store.Recall(Key(0)));
        Assert.All(Enumerable.Range(4_000, 8_000), user => Assert.NotNull(_store.Recall(Key(user))));
        Assert.True(Enumerable.Range(0, 12_000).Count(user => _store.Recall(Key(user)) is not null) <= 10_000);
    }

    [Fact]
    public void One_conversation_can_be_forgotten()
    {
        _store.Remember(Key(1), About("exercises/plank"));
        _store.Forget(Key(1));
        Assert.Null(_store.Recall(Key(1)));
    }

    private static ConversationKey Key(int user) => new("web", "c", $"{user}");

    private static ConversationState About(string entry) => new(entry, null, Urgency.Caution, false);
}
