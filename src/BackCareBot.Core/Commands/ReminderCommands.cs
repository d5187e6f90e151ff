using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Commands;

/// <summary>What can be done about reminders, and the fields that each of it takes.</summary>
public static class ReminderCommands
{
    public const string Add = "add";
    public const string List = "list";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Snooze = "snooze";
    public const string Change = "change";
    public const string Remove = "remove";
    public const string Test = "test";
    public const string Zone = "zone";

    /// <summary>The names of the fields.</summary>
    public static class Fields
    {
        public const string Number = "number";
        public const string Time = "time";
        public const string Days = "days";
        public const string Zone = "zone";
        public const string Routine = "routine";
        public const string Level = "level";
        public const string From = "from";
        public const string Until = "until";
        public const string Minutes = "minutes";
        public const string Mention = "mention";
    }

    public static CommandDescription Description { get; } =
        new(CommandCatalogue.Remind, "Daily stretches in this channel", [])
        {
            Subcommands =
            [
                new(Add, "Sets a reminder in this channel", [Time(required: true), .. Settings]),
                new(List, "Shows this channel's reminders", []),
                new(Pause, "Stops a reminder for a while", [Which, new(Fields.Until, "The day it comes again, such as 1 December", false)]),
                new(Resume, "Ends a pause", [Which]),
                new(Snooze, "Puts a reminder off by some minutes",
                    [Which, new(Fields.Minutes, "How many minutes; 10 if you name none", false) { Kind = ParameterKind.Number }]),
                new(Change, "Changes a reminder; what you leave out stays", [Which, Time(required: false), .. Settings]),
                new(Remove, "Deletes a reminder", [Which]),
                new(Test, "Posts a reminder now, to see what it looks like", [Which]),
                new(Zone, "Shows or sets the time zone of this channel", [InZone]),
            ],
        };

    private static CommandParameter Which =>
        new(Fields.Number, "The reminder's number, as the list shows it", false) { Kind = ParameterKind.Number, Completes = true };

    private static CommandParameter InZone => new(Fields.Zone, "A city or time zone, such as Berlin", false) { Completes = true };

    private static IReadOnlyList<CommandParameter> Settings =>
    [
        new(Fields.Days, "weekdays, every day, or days such as mon, wed and fri", false) { Completes = true },
        InZone,
        new(Fields.Routine, "Which routine the stretches come from; desk break if you name none", false) { Completes = true },
        new(Fields.Level, "gentle, standard or strong", false) { Choices = RoutineLevel.Names },
        new(Fields.From, "The first day, such as Monday or 1 December", false),
        new(Fields.Until, "The last day, such as 24 December, or how long: two weeks", false),
        new(Fields.Mention, "A person or role that each post mentions", false) { Kind = ParameterKind.Mention },
    ];

    private static CommandParameter Time(bool required) => new(Fields.Time, "When, such as 09:30 or 2 pm", required);
}
