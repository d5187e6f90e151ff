using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Reminders.Phrases;
using BackCareBot.Core.Reminders.Stretches;
using BackCareBot.Core.Reminders.Times;
using NodaTime;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>Does what a request asks, after checking that it may be.</summary>
internal sealed class ReminderActions
{
    private const int LongestSnooze = 720;

    private static readonly Duration RecentPost = Duration.FromHours(1);

    private readonly IReminderStore _store;
    private readonly CurrentEdition _current;
    private readonly ReminderSettings _settings;
    private readonly PostNow _post;

    public ReminderActions(IReminderStore store, CurrentEdition current, ReminderSettings settings, PostNow post)
    {
        _store = store;
        _current = current;
        _settings = settings;
        _post = post;
    }

    public Task<Reply> Do(ReminderRequest request, CancellationToken cancellation) => request switch
    {
        { Subcommand: ReminderCommands.List } => List(request.Place, cancellation),
        { Input.Refusal: { } refusal } => Task.FromResult(ReminderWords.Refuse(refusal)),
        { Input.Unread.Count: > 0 } => Task.FromResult(ReminderWords.Refuse(ReminderWords.NotUnderstood(request.Subcommand, request.Input.Unread))),
        { Subcommand: ReminderCommands.Add } => Add(request, cancellation),
        { Subcommand: ReminderCommands.Zone } => Zone(request, cancellation),
        { Subcommand: ReminderCommands.Test } => WithOne(request, Test, cancellation),
        { Subcommand: ReminderCommands.Pause } => WithOwn(request, Pause, cancellation),
        { Subcommand: ReminderCommands.Resume } => WithOwn(request, Resume, cancellation),
        { Subcommand: ReminderCommands.Snooze } => WithOwn(request, Snooze, cancellation),
        { Subcommand: ReminderCommands.Change } => WithOwn(request, Change, cancellation),
        _ => WithOwn(request, Remove, cancellation),
    };

    private ReminderNames Names => new(_current.Edition.Knowledge);

    private async Task<Reply> Add(ReminderRequest request, CancellationToken cancellation)
    {
        var known = await _store.ZoneOf(request.Place, cancellation);
        if (Draft(request, known, out var reminder) is { } refusal)
            return refusal;
        var result = await _store.Add(reminder!, _settings.Limits, cancellation);
        if (result is not AddResult.Added added)
            return ReminderWords.Full((AddResult.Full)result);
        if (known is null)
            await _store.SetZone(request.Place, added.Reminder.Schedule.Zone, cancellation);
        return ReminderWords.Set(Names.Of(added.Reminder), NextOf(added.Reminder, request.Now), Floor(added.Reminder), request.Input.Days == ReminderDays.None);
    }

    /// <summary>What adding would do, without doing it.</summary>
    public async Task<Reply> Preview(ReminderRequest request, CancellationToken cancellation)
    {
        if (request.Input.Refusal is { } unread)
            return ReminderWords.Refuse(unread);
        if (request.Input.Unread.Count > 0)
            return ReminderWords.Refuse(ReminderWords.NotUnderstood(request.Subcommand, request.Input.Unread));
        if (Draft(request, await _store.ZoneOf(request.Place, cancellation), out var reminder) is { } refusal)
            return refusal;
        var next = NextOf(reminder!, request.Now);
        return new StretchOfTheDay(_current.Edition.Knowledge, _settings.Routine).Of(reminder!, next[0].ToInstant()) is { } post
            ? ReminderWords.Preview(Names.Of(reminder!), next, Floor(reminder!), request.Input.Days == ReminderDays.None, post)
            : ReminderWords.Refuse(ReminderWords.NoStretch);
    }

    /// <summary>The reminders of a place, one by one.</summary>
    public async Task<IReadOnlyList<ReminderLine>> Lines(Place place, Instant now, CancellationToken cancellation) =>
        [.. (await _store.In(place, cancellation)).Select(reminder => ReminderWords.LineOf(Names.Of(reminder), NextOf(reminder, now).FirstOrDefault(), now))];

    /// <summary>The reminder that is asked for, or why it cannot be.</summary>
    private Reply? Draft(ReminderRequest request, string? known, out Reminder? reminder)
    {
        reminder = null;
        if (!request.Rights.MayManage)
            return ReminderWords.NoRightToSet(request.Rights.Names);
        if (request.Caller.Mention is not null && !request.Rights.MayMention)
            return ReminderWords.NoRightToMention(request.Rights.Names);
        if (request.Input.Time is not { } time)
            return ReminderWords.Refuse(ReminderWords.WhatTime);
        if ((request.Input.Zone ?? known ?? request.Caller.Zone) is not { } zone)
            return ReminderWords.Refuse(ReminderWords.WhatZone(time));
        var blank = new Reminder
        {
            Id = Guid.NewGuid(),
            Number = 0,
            Place = request.Place,
            Maker = request.Caller.User,
            Schedule = new Schedule(time, zone, ReminderDays.Weekdays),
            Routine = _settings.Routine,
            Mention = request.Caller.Mention,
            Made = request.Now,
        };
        (reminder, var refusal) = new ReminderDraft(_current.Edition.Knowledge, request.Now).With(blank, request.Input);
        return refusal is null ? null : ReminderWords.Refuse(refusal);
    }

    private async Task<Reply> List(Place place, CancellationToken cancellation)
    {
        var reminders = await _store.In(place, cancellation);
        return ReminderWords.List([.. reminders.Select(Names.Of)], await _store.ZoneOf(place, cancellation));
    }

    private async Task<Reply> Zone(ReminderRequest request, CancellationToken cancellation)
    {
        if (request.Input.Zone is not { } zone)
            return ReminderWords.ZoneIs(await _store.ZoneOf(request.Place, cancellation));
        if (!request.Rights.MayManage)
            return ReminderWords.NoRightToSet(request.Rights.Names);
        await _store.SetZone(request.Place, zone, cancellation);
        return ReminderWords.ZoneSet(zone);
    }

    private async Task<Reply> Test(ReminderRequest request, Reminder reminder, CancellationToken cancellation)
    {
        if (!request.MayChange(reminder) && !request.Rights.MayManage)
            return ReminderWords.NoRightToSet(request.Rights.Names);
        var next = Occurrences.Next(reminder.Schedule with { PausedUntil = null }, request.Now) ?? request.Now;
        if (new StretchOfTheDay(_current.Edition.Knowledge, _settings.Routine).Of(reminder, next) is not { } post)
            return ReminderWords.Refuse(ReminderWords.NoStretch);
        // A try must wake nobody, and must not look like the coming post to a platform that drops repeats.
        var key = StretchOfTheDay.KeyOf(reminder, request.Now);
        return ReminderWords.Tested(reminder.Number, await _post(request.Place, post with { Mention = null, Key = key }, cancellation));
    }

    private async Task<Reply> Pause(ReminderRequest request, Reminder reminder, CancellationToken cancellation)
    {
        var today = request.Now.InZone(DateTimeZoneProviders.Tzdb[reminder.Schedule.Zone]).Date;
        var until = LocalDate.MaxIsoValue;
        if (request.Input.Until is { } said)
        {
            // "For a week" names the days without it; "until Monday" the first with it again.
            var day = said.Resolve(today, today);
            if (day is not { } named)
                return ReminderWords.Refuse(ReminderWords.NoSuchDay);
            until = said is DatePhrase.Length ? named.PlusDays(1) : named;
            if (until <= today)
                return ReminderWords.Refuse(ReminderWords.PauseEnds(until, today));
        }

        var paused = reminder with { Schedule = reminder.Schedule with { PausedUntil = until, SnoozedUntil = null } };
        return await Keep(paused, () => ReminderWords.Paused(Names.Of(paused), Occurrences.Next(paused.Schedule, request.Now)), cancellation);
    }

    private async Task<Reply> Resume(ReminderRequest request, Reminder reminder, CancellationToken cancellation)
    {
        var resumed = reminder with { Schedule = reminder.Schedule with { PausedUntil = null }, Disabled = null };
        return await Keep(resumed, () => ReminderWords.Resumed(Names.Of(resumed), NextOf(resumed, request.Now)), cancellation);
    }

    private async Task<Reply> Snooze(ReminderRequest request, Reminder reminder, CancellationToken cancellation)
    {
        var minutes = request.Input.Minutes ?? (int)_settings.Snooze.TotalMinutes;
        if (minutes is < 1 or > LongestSnooze)
            return ReminderWords.Refuse(ReminderWords.SnoozeLength(minutes, LongestSnooze));
        // A post that has just come is put off from now; else the one that comes next is.
        var recent = Occurrences.Next(reminder.Schedule, request.Now - RecentPost) is { } last && last <= request.Now;
        if ((recent ? request.Now : Occurrences.Next(reminder.Schedule, request.Now)) is not { } from)
            return ReminderWords.Refuse(ReminderWords.NothingToSnooze(reminder.Number));
        var snoozed = reminder with { Schedule = reminder.Schedule with { SnoozedUntil = from + Duration.FromMinutes(minutes) } };
        return await Keep(snoozed, () => ReminderWords.Snoozed(snoozed), cancellation);
    }

    private async Task<Reply> Change(ReminderRequest request, Reminder reminder, CancellationToken cancellation)
    {
        if (!request.Rights.MayManage && !request.Rights.MayModerate)
            return ReminderWords.NoRightToSet(request.Rights.Names);
        if (request.Caller.Mention is not null && !request.Rights.MayMention)
            return ReminderWords.NoRightToMention(request.Rights.Names);
        if (request is { Input: { SaysWhen: false, Zone: null, Routine: null, Level: null, From: null, Until: null }, Caller.Mention: null })
            return ReminderWords.Refuse(ReminderWords.WhatToChange(reminder.Number));
        var (changed, refusal) = new ReminderDraft(_current.Edition.Knowledge, request.Now)
            .With(reminder with { Mention = request.Caller.Mention ?? reminder.Mention }, request.Input);
        return changed is null
            ? ReminderWords.Refuse(refusal!)
            : await Keep(changed, () => ReminderWords.Changed(Names.Of(changed), NextOf(changed, request.Now), Floor(changed)), cancellation);
    }

    private async Task<Reply> Remove(ReminderRequest request, Reminder reminder, CancellationToken cancellation)
    {
        await _store.Remove(reminder.Id, cancellation);
        return ReminderWords.Removed(Names.Of(reminder));
    }

    private Task<Reply> WithOwn(
        ReminderRequest request, Func<ReminderRequest, Reminder, CancellationToken, Task<Reply>> act, CancellationToken cancellation) =>
        WithOne(
            request,
            (_, reminder, _) => request.MayChange(reminder)
                ? act(request, reminder, cancellation)
                : Task.FromResult(ReminderWords.NotYours(reminder.Number, request.Rights.Names)),
            cancellation);

    /// <summary>Finds the reminder that is meant: by its number, or the only one there is.</summary>
    private async Task<Reply> WithOne(
        ReminderRequest request, Func<ReminderRequest, Reminder, CancellationToken, Task<Reply>> act, CancellationToken cancellation)
    {
        var reminders = await _store.In(request.Place, cancellation);
        if (reminders.Count == 0)
            return ReminderWords.List([], null);
        var meant = request.Input.Number is { } number ? reminders.FirstOrDefault(reminder => reminder.Number == number)
            : reminders.Count == 1 ? reminders[0] : null;
        return meant is null
            ? ReminderWords.WhichOne(request.Subcommand, request.Input.Number, [.. reminders.Select(Names.Of)])
            : await act(request, meant, cancellation);
    }

    private async Task<Reply> Keep(Reminder reminder, Func<Reply> reply, CancellationToken cancellation) =>
        await _store.Change(reminder, cancellation) ? reply() : ReminderWords.Refuse(ReminderWords.GoneMeanwhile(reminder.Number));

    private (int OnFloor, int All) Floor(Reminder reminder) =>
        new StretchOfTheDay(_current.Edition.Knowledge, _settings.Routine).FloorMoves(reminder.Routine, reminder.Level);

    private static List<ZonedDateTime> NextOf(Reminder reminder, Instant now) =>
        [.. Occurrences.After(reminder.Schedule, now).Take(3).Select(moment => moment.InZone(DateTimeZoneProviders.Tzdb[reminder.Schedule.Zone]))];
}
