using BackCareBot.Core.Text;

namespace BackCareBot.Core.Understanding;

/// <summary>
/// Reads how long a complaint has lasted. Guidelines part back pain at six and at twelve weeks (acute, subacute,
/// chronic), and no list of phrases holds every number of days.
/// </summary>
internal static class Durations
{
    private const int AcuteDays = 42;
    private const int ChronicDays = 84;
    private const int Furthest = 3;

    /// <summary>The terms "for days", "for weeks" and "for months", for each span of time that the message names.</summary>
    public static IEnumerable<Concept> Find(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DaysOf(tokens[at].Word.AsSpan().TrimEnd('s')) is not { } unit)
                continue;
            var days = unit * CountBefore(tokens, at);
            yield return new Concept(days < AcuteDays ? "lasts days" : days < ChronicDays ? "lasts weeks" : "lasts months", 1);
        }
    }

    private static int CountBefore(IReadOnlyList<Token> tokens, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - Furthest; before--)
        {
            if (tokens[before].Number > 0)
                return tokens[before].Number;
            if (tokens[before].Word is "couple")
                return 2;
            if (tokens[before].Word is "few" or "several" or "many")
                return 4;
        }

        // "for months" is more than one; "a year" is one.
        return tokens[at].Word.EndsWith('s') ? 3 : 1;
    }

    private static int? DaysOf(ReadOnlySpan<char> unit) => unit switch
    {
        "day" => 1,
        "week" or "wk" => 7,
        "month" => 30,
        "year" or "yr" => 365,
        "decade" => 3650,
        _ => null,
    };
}
