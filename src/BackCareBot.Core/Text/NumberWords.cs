using System.Collections.Frozen;
using System.Globalization;

namespace BackCareBot.Core.Text;

/// <summary>Reads whole numbers written in digits or as one English word.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Values = new Dictionary<string, int>
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["dozen"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
    }.ToFrozenDictionary();

    /// <summary>The number's value, or -1 where the word is none. "38c" and "79yo" count: a unit may be glued on.</summary>
    public static int ValueOf(string word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        if (digits is > 0 and <= 6 && word.Length - digits <= 5)
            return int.Parse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        return Values.TryGetValue(word, out var value) ? value : -1;
    }
}
