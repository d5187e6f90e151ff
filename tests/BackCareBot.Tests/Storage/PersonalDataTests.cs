using BackCareBot.Core.Reminders;
using BackCareBot.Core.Users;
using NodaTime;

namespace BackCareBot.Tests.Storage;

public sealed class PersonalDataTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_person_is_shown_everything_that_is_kept_of_them(string database)
    {
        await using var bench = await StoreBench.Open(database);
        await Keep(bench);

        Assert.Equal(
        [
            "You made reminder 1 in channel channel: 09:30:00 Etc/UTC, EveryDay, routine routine/desk-break.",
            "Reminder 2 in channel channel mentions you.",
            "Your settings: time zone Europe/Berlin, country DE.",
            "You stretched on 2026-11-20 in channel channel; this is forgotten when the day is over.",
        ], await bench.Store.Personal.Export("discord", "ann", None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Forgetting_leaves_nothing_of_a_person_and_everything_of_others(string database)
    {
        await using var bench = await StoreBench.Open(database);
        await Keep(bench);

        await bench.Store.Personal.Forget("discord", "ann", None);

        Assert.Empty(await bench.Store.Personal.Export("discord", "ann", None));
        Assert.NotEmpty(await bench.Store.Personal.Export("teams", "ann", None));
        var left = Assert.Single(await bench.Reminders.In(Sample.Channel, None));
        Assert.Equal(("bob", null), (left.Maker, left.Mention));
        Assert.Equal(2, await bench.Reminders.CountDone(Sample.Channel, new LocalDate(2026, 11, 20), "eve", None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Settings_are_kept_and_replaced(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var settings = bench.Store.UserSettings;
        Assert.Equal(UserSettings.None, await settings.Find("discord", "ann", None));

        await settings.Keep("discord", "ann", new UserSettings("Europe/Berlin", "DE"), None);
        await settings.Keep("discord", "ann", new UserSettings(null, "GB"), None);

        Assert.Equal(new UserSettings(null, "GB"), await settings.Find("discord", "ann", None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task References_of_conversations_are_kept_by_platform(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var references = bench.Store.Conversations;
        await references.Keep("teams", "a", "old", None);
        await references.Keep("teams", "a", "new", None);
        await references.Keep("teams", "b", "b", None);
        await references.Keep("other", "c", "c", None);
        await references.Forget("teams", "b", None);

        Assert.Equal("new", await references.Find("teams", "a", None));
        Assert.Null(await references.Find("teams", "b", None));
        Assert.Equal([new("a", "new")], await references.All("teams", None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Votes_are_all_counted_by_the_end(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var store = await bench.OpenAgain();
        await store.Feedback.Import([("a/b", 3, 1)], None);
        Parallel.For(0, 100, i => store.Feedback.Count("a/b", helpful: i % 4 > 0));
        store.Feedback.Count("c/d", helpful: false);
        await store.DisposeAsync();

        var counts = await bench.Store.Feedback.Read(None);

        Assert.Equal((78, 26), counts["a/b"]);
        Assert.Equal((0, 1), counts["c/d"]);
    }

    private static async Task Keep(StoreBench bench)
    {
        await bench.Add(Sample.Daily("09:30") with { Maker = "ann" });
        await bench.Add(Sample.Daily("10:30") with { Maker = "bob", Mention = new Mention(MentionKind.User, "ann") });
        await bench.Add(Sample.Daily("10:30", new Place("teams", "", "chat")) with { Maker = "ann" });
        await bench.Store.UserSettings.Keep("discord", "ann", new UserSettings("Europe/Berlin", "DE"), None);
        foreach (var user in new[] { "ann", "bob" })
            await bench.Reminders.CountDone(Sample.Channel, new LocalDate(2026, 11, 20), user, None);
    }
}
