namespace BackCareBot.Storage.Reminders;

/// <summary>The two long statements of reminders.</summary>
internal static class ReminderStatements
{
    public const string Insert =
        """
        insert into reminders (id, platform, server, channel, number, maker, time, zone, days, starts, ends, paused_until, snoozed_until,
            routine, level, mention_kind, mention_id, disabled, made, next_due)
        values (@Id, @Platform, @Server, @Channel, @Number, @Maker, @Time, @Zone, @Days, @Starts, @Ends, @PausedUntil, @SnoozedUntil,
            @Routine, @Level, @MentionKind, @MentionId, @Disabled, @Made, @NextDue)
        """;

    /// <summary>A reminder keeps its number, its channel and the moment it was made.</summary>
    public const string Update =
        """
        update reminders set maker = @Maker, time = @Time, zone = @Zone, days = @Days, starts = @Starts, ends = @Ends,
            paused_until = @PausedUntil, snoozed_until = @SnoozedUntil, routine = @Routine, level = @Level, mention_kind = @MentionKind,
            mention_id = @MentionId, disabled = @Disabled, next_due = @NextDue
        where id = @Id
        """;
}
