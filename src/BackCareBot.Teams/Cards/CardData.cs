using System.Text.Json.Serialization;
using BackCareBot.Core.Routines;

namespace BackCareBot.Teams.Cards;

/// <summary>What a button carries. It comes back from a client, so every field is checked before it is used.</summary>
internal sealed record CardData
{
    /// <summary>The message that the button stands for.</summary>
    public string? Ask { get; init; }

    /// <summary>The entry that the card shows.</summary>
    public string? Entry { get; init; }

    /// <summary>Where a guided routine stands, as <see cref="RoutineStateText"/> writes it.</summary>
    public string? State { get; init; }

    /// <summary>A move in it: the name of a <see cref="RoutineMove"/>.</summary>
    public string? Move { get; init; }

    public bool? Helpful { get; init; }

    /// <summary>What a button does about reminders.</summary>
    public RemindButton? Remind { get; init; }

    /// <summary>What was typed into the dialog's field.</summary>
    public string? Question { get; init; }

    /// <summary>Teams' own: what the button makes the client do.</summary>
    [JsonPropertyName("msteams")]
    public TeamsButton? Teams { get; init; }
}

/// <param name="Do">One of <see cref="Reminding.RemindMoves"/>, or a subcommand of <c>remind</c>.</param>
/// <param name="Id">Of a button below a post: the reminder, 32 letters and digits.</param>
/// <param name="Entry">Of a button below a post: the stretch that it shows.</param>
internal sealed record RemindButton(string? Do, string? Id = null, string? Entry = null);

/// <param name="Type"><c>task/fetch</c> opens a dialog.</param>
internal sealed record TeamsButton(string Type);

/// <summary>Which button of an <c>Action.Execute</c> it was.</summary>
internal static class Verbs
{
    public const string Routine = "routine";
    public const string Feedback = "feedback";
    public const string Remind = "remind";
}
