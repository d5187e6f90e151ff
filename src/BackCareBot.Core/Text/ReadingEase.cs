using System.Text.RegularExpressions;

namespace BackCareBot.Core.Text;

/// <summary>How easy a text is to read.</summary>
public static partial class ReadingEase
{
    /// <summary>
    /// Flesch's reading ease (R. Flesch, "A new readability yardstick", J Appl Psychol 32(3), 1948): 100 is very easy,
    /// 60 plain English, 30 hard. Syllables are counted as vowel runs without a silent ending.
    /// </summary>
    public static double Flesch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = SentenceEnd().Split(text).Count(sentence => sentence.Any(char.IsAsciiLetter));
        var words = 0;
        var syllables = 0;
        foreach (Match match in Word().Matches(text))
        {
            words++;
            syllables += Syllables(match.Value);
        }

        return 206.835 - 1.015 * words / Math.Max(1, sentences) - 84.6 * syllables / Math.Max(1, words);
    }

    /// <summary>How many words a text has, as a word processor counts them.</summary>
    public static int CountWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static int Syllables(string word)
    {
        var letters = new string([.. word.ToLowerInvariant().Where(char.IsAsciiLetterLower)]);
        if (letters.Length > 3)
            letters = SilentEnding().Replace(letters, match => match.Value[..1]);
        return Math.Max(1, VowelRun().Count(letters));
    }

    [GeneratedRegex(@"[.!?:;]+(?:\s|$)|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[A-Za-z][A-Za-z'’]*")]
    private static partial Regex Word();

    [GeneratedRegex("(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$")]
    private static partial Regex SilentEnding();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex VowelRun();
}
