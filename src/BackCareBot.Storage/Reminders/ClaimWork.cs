using System.Data.Common;
using System.Globalization;
using BackCareBot.Core.Reminders.Delivery;
using Dapper;
using NodaTime;

namespace BackCareBot.Storage.Reminders;

/// <summary>One claim within its transaction.</summary>
internal sealed class ClaimWork(DbTransaction transaction, ClaimRequest request, NextMoment next)
{
    private readonly List<Occurrence> _claimed = [];
    private readonly List<Occurrence> _late = [];
    private readonly DbConnection _connection = transaction.Connection!;

    public ClaimResult Result => new(_claimed, _late);

    private Instant Earliest => request.Now - request.Grace;

    /// <summary>Takes over what nodes without a lease left unfinished.</summary>
    public async Task TakeOver(string skipLocked)
    {
        var rows = (await _connection.QueryAsync<ReminderRow>(
            $"""
            select {ReminderRow.Columns}, d.moment from deliveries d join reminders r on r.id = d.reminder
            where d.outcome = 0 and r.platform = @Platform
              and not exists (select 1 from nodes n where n.node = d.node and n.lease_until >= @now)
            limit @Most {Skip(skipLocked, "d")}
            """, new { request.Platform, now = request.Now.ToUnixTimeTicks(), request.Most }, transaction).ConfigureAwait(false)).AsList();
        var taken = new List<ClaimRow>(rows.Count);
        foreach (var row in rows)
            taken.Add(Note(row, new Occurrence(row.Reminder(), Instant.FromUnixTimeTicks(row.Moment)), nextDue: null));
        await _connection.ExecuteAsync(
            "update deliveries set node = @node, outcome = @outcome, ended = @ended where reminder = @id and moment = @moment", taken, transaction).ConfigureAwait(false);
    }

    /// <summary>Takes what is due, and moves each reminder on to its next moment.</summary>
    public async Task TakeDue(string skipLocked)
    {
        var rows = (await _connection.QueryAsync<ReminderRow>(
            $"""
            select {ReminderRow.Columns} from reminders r where platform = @Platform and next_due <= @now
            order by next_due limit @most {Skip(skipLocked, "r")}
            """, new { request.Platform, now = request.Now.ToUnixTimeTicks(), most = request.Most - _claimed.Count }, transaction).ConfigureAwait(false)).AsList();
        foreach (var row in rows)
            await Take(row).ConfigureAwait(false);
    }

    private static string Skip(string skipLocked, string table) => string.Format(CultureInfo.InvariantCulture, skipLocked, table);

    private async Task Take(ReminderRow row)
    {
        var reminder = row.Reminder();
        var moment = Instant.FromUnixTimeTicks(row.NextDue!.Value);
        if (moment < Earliest && next(reminder.Schedule, Earliest) is { } later && later <= request.Now)
        {
            // After a long absence: what was missed before the last one is history.
            _late.Add(new Occurrence(reminder, moment));
            moment = later;
        }

        var claim = Note(row, new Occurrence(reminder, moment), next(reminder.Schedule, Instant.Max(moment, Earliest)));
        await _connection.ExecuteAsync("update reminders set next_due = @nextDue where id = @id", claim, transaction).ConfigureAwait(false);
        var isNew = await _connection.ExecuteAsync(
            """
            insert into deliveries (reminder, moment, node, outcome, ended) values (@id, @moment, @node, @outcome, @ended)
            on conflict (reminder, moment) do nothing
            """, claim, transaction).ConfigureAwait(false) > 0;
        if (!isNew)
            _claimed.RemoveAll(claimed => claimed.Reminder.Id == reminder.Id && claimed.Moment == moment);
    }

    /// <summary>Claims an occurrence, or ends it where it is too late for it.</summary>
    private ClaimRow Note(ReminderRow row, Occurrence occurrence, Instant? nextDue)
    {
        var isLate = occurrence.Moment < Earliest;
        (isLate ? _late : _claimed).Add(occurrence);
        return new ClaimRow(
            row.Id, occurrence.Moment.ToUnixTimeTicks(), request.Node, isLate ? (int)DeliveryEnd.Late : 0,
            isLate ? request.Now.ToUnixTimeTicks() : null, nextDue?.ToUnixTimeTicks());
    }

    /// <summary>The parameters of a claim's statements.</summary>
    private sealed record ClaimRow(string id, long moment, string node, int outcome, long? ended, long? nextDue);
}
