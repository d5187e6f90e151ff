using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Tests.Discord;

/// <summary>Replies with every part that there is, apart from the knowledge base, which changes.</summary>
internal static class SampleReplies
{
    private static readonly ReplySource Leaflet = new("Back exercises (A hospital)", new Uri("https://example.org/back_(exercises)"));

    public static Reply Exercise { get; } = new()
    {
        Kind = ReplyKind.Answer,
        EntryId = "exercises/cat-cow",
        Title = "Cat-cow",
        ShortAnswer = "Round your back, then let it sink. Move slowly.",
        Steps = ["Kneel on hands & knees.", "Round your back *up*.", "Let it sink."],
        Dose = "8-10 times, about 2 minutes",
        Cautions = ["Stop if: it hurts."],
        Evidence = "Research is fairly sure of this.",
        Sources = [Leaflet],
        Sections = [new ReplySection("Breathing", "Breathe out as you round.", []), new ReplySection("More", "", ["One.", "Two."])],
        Actions = [new ReplyAction("Easier", "easier"), new ReplyAction("Harder", "harder")],
        Suggestions = [new ReplyLink("exercises/childs-pose", "Child's pose"), new ReplyLink("conditions/sciatica", "Sciatica")],
    };

    public static Reply Routine { get; } = new()
    {
        Kind = ReplyKind.Answer,
        EntryId = "routines/morning",
        Title = "Morning routine",
        ShortAnswer = "Five minutes before you get up.",
        Cautions = ["Keep it soft."],
        Actions = [new ReplyAction("Gentle", "routine Morning routine gentle"), new ReplyAction("Standard", "routine Morning routine standard")],
        Routine = new ReplyRoutine("gentle", ["gentle", "standard"], 5,
            [new ReplyRoutineStep("exercises/cat-cow", "Cat-cow", "8 times", 60), new ReplyRoutineStep("exercises/bridge", "Bridge", "5 times", 90)]),
    };

    public static Reply Warned { get; } = new()
    {
        Kind = ReplyKind.Urgent,
        EntryId = "safety/infection",
        Title = "Fever with back pain",
        ShortAnswer = "See a doctor today. Call 111.",
        Warnings = [new ReplyWarning("safety/infection", Urgency.Urgent, "Fever with back pain", "See a doctor today. Call 111.", ["a fever"], [Leaflet])],
        Also = Exercise,
    };

    public static Reply Emergency { get; } = new()
    {
        Kind = ReplyKind.Emergency,
        Title = "Go now",
        ShortAnswer = "Call 999 now.",
        Warnings = [new ReplyWarning("safety/x", Urgency.Emergency, "Go now", "Call 999 now.", ["numbness between the legs"], [Leaflet])],
    };

    public static Reply Unknown { get; } = new()
    {
        Kind = ReplyKind.Unknown,
        Title = "No answer to that",
        ShortAnswer = "I have no sure answer to that. These topics may be near it.",
        Suggestions = [new ReplyLink("conditions/sciatica", "Sciatica")],
    };
}
