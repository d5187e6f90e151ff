using BackCareBot.Core.Reminders;
using NodaTime;

namespace BackCareBot.Tests.Storage;

public sealed class ReminderStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Everything_of_a_reminder_is_kept(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var plain = await bench.Add(Sample.Daily("09:30"));
        var full = await bench.Add(Sample.Full());

        var store = (await bench.OpenAgain()).Reminders;

        Assert.Equal(plain, await store.Find(plain.Id, None));
        Assert.Equal(full, await store.Find(full.Id, None));
        Assert.Equal([plain, full], await store.In(Sample.Channel, None));
        Assert.Null(await store.Find(Guid.NewGuid(), None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reminder_gets_the_first_number_that_is_free_in_its_channel(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var first = await bench.Add(Sample.Daily("09:30"));
        await bench.Add(Sample.Daily("10:30"));
        var elsewhere = await bench.Add(Sample.Daily("09:30", Sample.Channel with { Channel = "other" }));
        Assert.True(await bench.Reminders.Remove(first.Id, None));
        Assert.False(await bench.Reminders.Remove(first.Id, None));

        Assert.Equal(1, elsewhere.Number);
        Assert.Equal(1, (await bench.Add(Sample.Daily("11:30"))).Number);
        Assert.Equal(3, (await bench.Add(Sample.Daily("12:30"))).Number);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_full_channel_or_server_takes_no_more(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var limits = new ReminderLimits(Channel: 2, Server: 3);
        Task<AddResult> Add(string channel) => bench.Reminders.Add(Sample.Daily("09:30", Sample.Channel with { Channel = channel }), limits, None);
        await Add("a");
        await Add("a");

        Assert.Equal(new AddResult.Full(InServer: false, 2), await Add("a"));
        Assert.IsType<AddResult.Added>(await Add("b"));
        Assert.Equal(new AddResult.Full(InServer: true, 3), await Add("c"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_at_once_cannot_all_be_the_last_that_fits(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var other = (await bench.OpenAgain()).Reminders;

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            (i % 2 == 0 ? bench.Reminders : other).Add(Sample.Daily("09:30"), new ReminderLimits(10), None))));

        Assert.Equal(Enumerable.Range(1, 10), results.OfType<AddResult.Added>().Select(added => added.Reminder.Number).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_replaces_all_but_number_and_place(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var kept = await bench.Add(Sample.Daily("09:30"));
        var changed = Sample.Full() with { Id = kept.Id, Number = kept.Number };

        Assert.True(await bench.Reminders.Change(changed, None));

        Assert.Equal(changed, await bench.Reminders.Find(kept.Id, None));
        Assert.False(await bench.Reminders.Change(changed with { Id = Guid.NewGuid() }, None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_channel_has_the_zone_that_was_last_told(string database)
    {
        await using var bench = await StoreBench.Open(database);
        Assert.Null(await bench.Reminders.ZoneOf(Sample.Channel, None));

        await bench.Reminders.SetZone(Sample.Channel, "Europe/Berlin", None);
        await bench.Reminders.SetZone(Sample.Channel, "Asia/Tokyo", None);

        Assert.Equal("Asia/Tokyo", await bench.Reminders.ZoneOf(Sample.Channel, None));
        Assert.Null(await bench.Reminders.ZoneOf(Sample.Channel with { Channel = "other" }, None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_person_counts_once_a_day_in_a_channel(string database)
    {
        await using var bench = await StoreBench.Open(database);
        var today = new LocalDate(2026, 11, 20);
        Task<int> Count(string user, string channel = "a") => bench.Reminders.CountDone(Sample.Channel with { Channel = channel }, today, user, None);

        Assert.Equal(1, await Count("ann"));
        Assert.Equal(1, await Count("ann"));
        Assert.Equal(2, await Count("bob"));
        Assert.Equal(1, await Count("ann", "b"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_left_of_a_tally_when_its_day_is_over_everywhere(string database)
    {
        await using var bench = await StoreBench.Open(database);
        await bench.Reminders.CountDone(Sample.Channel, new LocalDate(2026, 11, 20), "ann", None);
        bench.Time.Advance(TimeSpan.FromHours(26));
        await bench.Store.Tidy(bench.Now, None);
        Assert.NotEmpty(await bench.Store.Personal.Export("discord", "ann", None));

        bench.Time.Advance(TimeSpan.FromHours(2));
        await bench.Store.Tidy(bench.Now, None);

        Assert.Empty(await bench.Store.Personal.Export("discord", "ann", None));
        Assert.Equal(1, await bench.Reminders.CountDone(Sample.Channel, new LocalDate(2026, 11, 21), "bob", None));
    }
}
