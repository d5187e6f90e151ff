using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Reminders.Stretches;
using BackCareBot.Core.Reminders.Times;
using NodaTime;

namespace BackCareBot.Core.Reminders.Commands;

/// <summary>A button below a post.</summary>
internal enum PostButton
{
    Done,
    Snooze,
    Another,
}

/// <summary>The buttons of a post, pressed or typed.</summary>
internal sealed class PostButtons
{
    /// <summary>How long after a post its buttons' words are taken for it.</summary>
    private static readonly Duration Recent = Duration.FromHours(1);

    private readonly IReminderStore _store;
    private readonly CurrentEdition _current;
    private readonly ReminderSettings _settings;

    public PostButtons(IReminderStore store, CurrentEdition current, ReminderSettings settings)
    {
        _store = store;
        _current = current;
        _settings = settings;
    }

    /// <summary>The button whose words these are, or null.</summary>
    public static PostButton? Named(string text) => text.Trim().TrimEnd('.', '!').ToLowerInvariant() switch
    {
        "done" => PostButton.Done,
        "snooze 10 min" or "snooze" => PostButton.Snooze,
        "another" => PostButton.Another,
        _ => null,
    };

    /// <summary>Does what the words say of the last post here; null where there was none in the last hour.</summary>
    public async Task<Reply?> Press(
        PostButton button, Place place, string user, string? shown, Instant now, CancellationToken cancellation)
    {
        var posts = (await _store.In(place, cancellation)).Where(reminder => reminder.Disabled is null)
            .Select(reminder => (Reminder: reminder, At: LastOf(reminder, now))).Where(post => post.At is not null);
        if (posts.OrderByDescending(post => post.At).FirstOrDefault() is not { Reminder: { } last, At: { } at })
            return null;
        return button switch
        {
            PostButton.Done => await Done(place, user, last.Id, now, cancellation),
            PostButton.Snooze => await Snooze(place, last.Id, now, cancellation),
            _ => await Another(place, last.Id, shown ?? Stretches.Of(last, at)?.EntryId ?? "", now, cancellation),
        };
    }

    public async Task<Reply> Done(Place place, string user, Guid id, Instant now, CancellationToken cancellation)
    {
        if (!_settings.Tally)
            return ReminderWords.WellDone(null);
        // A removed reminder's last post still counts, by the channel's own clock.
        var zone = (await Find(place, id, cancellation))?.Schedule.Zone ?? await _store.ZoneOf(place, cancellation) ?? DateTimeZone.Utc.Id;
        var day = now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
        return ReminderWords.WellDone(await _store.CountDone(place, day, user, cancellation));
    }

    public async Task<Reply> Snooze(Place place, Guid id, Instant now, CancellationToken cancellation)
    {
        if (await Find(place, id, cancellation) is not { Disabled: null } reminder)
            return ReminderWords.PostGone;
        // The second of two people who press it must not put it off again.
        var until = reminder.Schedule.SnoozedUntil is { } set && set > now ? set : now + Duration.FromTimeSpan(_settings.Snooze);
        var snoozed = reminder with { Schedule = reminder.Schedule with { SnoozedUntil = until } };
        return await _store.Change(snoozed, cancellation)
            ? ReminderWords.Later(until.InZone(DateTimeZoneProviders.Tzdb[reminder.Schedule.Zone]))
            : ReminderWords.PostGone;
    }

    public async Task<Reply> Another(Place place, Guid id, string entryId, Instant now, CancellationToken cancellation)
    {
        if (await Find(place, id, cancellation) is not { } reminder || Stretches.After(reminder, entryId, now) is not { } post)
            return ReminderWords.PostGone;
        return new Reply
        {
            Kind = ReplyKind.Answer,
            EntryId = post.EntryId,
            Title = post.Title,
            ShortAnswer = post.Text,
            Dose = post.Dose,
            Picture = post.Picture,
            Confidence = 1,
        };
    }

    private StretchOfTheDay Stretches => new(_current.Edition.Knowledge, _settings.Routine);

    /// <summary>The reminder, where it is of this place: a button's id comes from outside.</summary>
    private async Task<Reminder?> Find(Place place, Guid id, CancellationToken cancellation) =>
        await _store.Find(id, cancellation) is { } reminder && reminder.Place == place ? reminder : null;

    private static Instant? LastOf(Reminder reminder, Instant now) =>
        Occurrences.After(reminder.Schedule, now - Recent).TakeWhile(at => at <= now).Cast<Instant?>().LastOrDefault();
}
