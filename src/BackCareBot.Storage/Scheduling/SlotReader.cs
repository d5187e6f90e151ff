using BackCareBot.Core.Reminders;
using BackCareBot.Storage.Databases;
using Dapper;
using NodaTime.Text;

namespace BackCareBot.Storage.Scheduling;

/// <summary>Reads at which times of day reminders come: many share one.</summary>
internal sealed class SlotReader(Database database)
{
    public Task<IReadOnlyList<Slot>> All(CancellationToken cancellation) =>
        database.Read<IReadOnlyList<Slot>>(async connection =>
            [.. (await connection.QueryAsync<(string Time, string Zone, long Days)>(
                "select distinct time, zone, days from reminders where next_due is not null").ConfigureAwait(false))
                .Select(row => new Slot(LocalTimePattern.ExtendedIso.Parse(row.Time).Value, row.Zone, (ReminderDays)row.Days))], cancellation);
}
