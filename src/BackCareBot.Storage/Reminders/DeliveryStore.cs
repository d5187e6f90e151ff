using System.Data.Common;
using BackCareBot.Core.Reminders.Delivery;
using BackCareBot.Storage.Databases;
using Dapper;
using NodaTime;

namespace BackCareBot.Storage.Reminders;

/// <summary>Claims and their ends. A row of a reminder and a moment can be there once only: that is what keeps it from coming twice.</summary>
internal sealed class DeliveryStore(Database database, NextMoment next) : IDeliveryStore
{
    public Task<ClaimResult> Claim(ClaimRequest request, CancellationToken cancellation) =>
        database.Write(async transaction =>
        {
            var claims = new ClaimWork(transaction, request, next);
            await claims.TakeOver(database.SkipLocked).ConfigureAwait(false);
            await claims.TakeDue(database.SkipLocked).ConfigureAwait(false);
            await Lease(transaction, request.Node, request.LeaseUntil).ConfigureAwait(false);
            return claims.Result;
        }, cancellation);

    public Task RenewLease(string node, Instant until, CancellationToken cancellation) =>
        database.Write(transaction => Lease(transaction, node, until), cancellation);

    public Task End(IReadOnlyList<EndedDelivery> deliveries, Instant now, CancellationToken cancellation) =>
        database.Write(async transaction =>
        {
            var connection = transaction.Connection!;
            var rows = deliveries.Select(delivery => new
            {
                id = ReminderRow.Key(delivery.Occurrence.Reminder.Id),
                moment = delivery.Occurrence.Moment.ToUnixTimeTicks(),
                outcome = (int)delivery.End,
                now = now.ToUnixTimeTicks(),
                delivery.Disabled,
            }).ToLookup(row => (DeliveryEnd)row.outcome);
            await connection.ExecuteAsync(
                "update deliveries set outcome = @outcome, ended = @now where reminder = @id and moment = @moment and outcome = 0",
                rows.Where(end => end.Key != DeliveryEnd.Released).SelectMany(end => end), transaction).ConfigureAwait(false);
            await connection.ExecuteAsync(
                "update deliveries set node = '' where reminder = @id and moment = @moment and outcome = 0", rows[DeliveryEnd.Released], transaction).ConfigureAwait(false);
            await connection.ExecuteAsync(
                "update reminders set disabled = @Disabled, next_due = null where id = @id", rows[DeliveryEnd.Gone], transaction).ConfigureAwait(false);
            return true;
        }, cancellation);

    public Task Leave(string node, CancellationToken cancellation) =>
        database.Write(transaction => transaction.Connection!.ExecuteAsync("delete from nodes where node = @node", new { node }, transaction), cancellation);

    /// <summary>Forgets deliveries that ended so long ago that they cannot come again, and nodes that hold nothing.</summary>
    public Task Tidy(Instant before, CancellationToken cancellation) =>
        database.Write(transaction => transaction.Connection!.ExecuteAsync(
            """
            delete from deliveries where outcome <> 0 and ended < @before;
            delete from nodes where lease_until < @before
            """, new { before = before.ToUnixTimeTicks() }, transaction), cancellation);

    private static Task<int> Lease(DbTransaction transaction, string node, Instant until) =>
        transaction.Connection!.ExecuteAsync(
            "insert into nodes (node, lease_until) values (@node, @until) on conflict (node) do update set lease_until = excluded.lease_until",
            new { node, until = until.ToUnixTimeTicks() }, transaction);
}
