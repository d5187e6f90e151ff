using BackCareBot.Core.Commands;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Reminders.Phrases;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>Suggestions for the fields of the reminder commands.</summary>
internal sealed class ReminderCompletion
{
    private const int Longest = 100;

    private static readonly string[] Days =
        ["weekdays", "every day", "weekends", "mon, wed and fri", "tue and thu", "mon to thu", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private readonly IReminderStore _store;
    private readonly CurrentEdition _current;

    public ReminderCompletion(IReminderStore store, CurrentEdition current)
    {
        _store = store;
        _current = current;
    }

    public async Task<IReadOnlyList<Completion>> Of(string field, string typed, Place? place, CancellationToken cancellation) => field switch
    {
        ReminderCommands.Fields.Zone => await Zones(typed, place, cancellation),
        ReminderCommands.Fields.Days => [.. Days.Where(days => days.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Select(days => new Completion(days, days))],
        ReminderCommands.Fields.Routine => Routines(typed),
        ReminderCommands.Fields.Number when place is not null => await Numbers(typed, place, cancellation),
        _ => [],
    };

    private async Task<IReadOnlyList<Completion>> Zones(string typed, Place? place, CancellationToken cancellation)
    {
        var zones = ZoneNames.Complete(typed);
        if (string.IsNullOrWhiteSpace(typed) && place is not null && await _store.ZoneOf(place, cancellation) is { } own)
            zones = [own, .. zones.Where(zone => zone != own).Take(ZoneNames.MostCompletions - 1)];
        return [.. zones.Select(zone => new Completion(Cut(ZoneNames.Label(zone)), zone))];
    }

    private IReadOnlyList<Completion> Routines(string typed) =>
        [.. _current.Edition.Names.Complete(typed, ZoneNames.MostCompletions, EntryKind.Routine)
            .Select(entry => new Completion(Cut(entry.Title), entry.Id[(entry.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]))];

    private async Task<IReadOnlyList<Completion>> Numbers(string typed, Place place, CancellationToken cancellation)
    {
        var names = new ReminderNames(_current.Edition.Knowledge);
        return [.. (await _store.In(place, cancellation)).Where(reminder => $"{reminder.Number}".StartsWith(typed.Trim(), StringComparison.Ordinal))
            .Take(ZoneNames.MostCompletions).Select(reminder => new Completion(Cut(ReminderWords.Line(names.Of(reminder))), $"{reminder.Number}"))];
    }

    private static string Cut(string label) => label.Length <= Longest ? label : label[..(Longest - 1)] + "…";
}
