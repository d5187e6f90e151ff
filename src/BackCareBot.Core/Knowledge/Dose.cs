namespace BackCareBot.Core.Knowledge;

/// <summary>How much of an exercise to do.</summary>
/// <param name="Repetitions">For example "8-10".</param>
/// <param name="Sets">How many rounds.</param>
/// <param name="Hold">How long to hold, for example "10s".</param>
/// <param name="EachSide">Whether the repetitions are meant for each side.</param>
/// <param name="Minutes">How long the whole takes; more than zero.</param>
public sealed record Dose(string? Repetitions, int? Sets, string? Hold, bool EachSide, double Minutes)
{
    /// <summary>The dose as a reader would say it: "8-10 times each side, hold 5 seconds, 2 rounds, about 3 minutes".</summary>
    public override string ToString()
    {
        List<string> parts = [];
        if (Repetitions is not null)
            parts.Add($"{Repetitions}{(IsNumber(Repetitions) ? " times" : "")}{(EachSide ? " each side" : "")}");
        if (Hold is { } hold && hold.TrimStart('0') is not ("s" or ""))
            parts.Add($"hold {Spelt(hold)}{(EachSide && Repetitions is null ? " each side" : "")}");
        if (Sets is > 1)
            parts.Add($"{Sets} rounds");
        parts.Add(Minutes <= 1 ? "about a minute" : FormattableString.Invariant($"about {Minutes:0.#} minutes"));
        return string.Join(", ", parts);
    }

    /// <summary>"8-10" counts repetitions; "3 rounds of 30 s" says already what it counts.</summary>
    private static bool IsNumber(string repetitions) => repetitions.All(c => char.IsAsciiDigit(c) || c is '-' or ' ');

    private static string Spelt(string hold) =>
        hold.EndsWith('s') && char.IsAsciiDigit(hold[^2]) ? hold[..^1] + " seconds" : hold;
}
