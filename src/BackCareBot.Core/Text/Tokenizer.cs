using System.Text;

namespace BackCareBot.Core.Text;

/// <summary>
/// Splits a message into lower-case words. Short forms are written out ("can't" → "can not"), so that a negation is
/// always the word "not"; accents fall away; everything that is no letter or digit only separates.
/// </summary>
public static class Tokenizer
{
    /// <summary>Messages are cut to this many characters before they are split; a chat message is far shorter.</summary>
    public const int LongestMessage = 10_000;

    /// <summary>Splits the text into words. Never fails: any text, however odd, gives a list, perhaps an empty one.</summary>
    public static List<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(Math.Min(text.Length, LongestMessage) / 5 + 1);
        var word = new StringBuilder(16);
        var boundary = Boundary.Sentence;
        var end = Math.Min(text.Length, LongestMessage);
        for (var i = 0; i < end; i++)
        {
            var c = Characters.Fold(text[i]);
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (char.IsLetter(c))
            {
                // A letter of another script stands as itself: it matches nothing, but shows the language.
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (c == '\'')
                continue;
            Flush();
            boundary = Max(boundary, BoundaryOf(text, i, c));
        }

        Flush();
        return tokens;

        void Flush()
        {
            if (word.Length == 0)
                return;
            foreach (var part in ShortForms.WriteOut(word.ToString()))
            {
                tokens.Add(new Token(part, PorterStemmer.Stem(part), boundary));
                boundary = Boundary.None;
            }

            word.Clear();
        }
    }

    /// <summary>The stems of the text's words, in order.</summary>
    public static IEnumerable<string> Stems(string text) => Tokenize(text).Select(token => token.Stem);

    private static Boundary BoundaryOf(string text, int at, char c) => c switch
    {
        '.' when at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) => Boundary.None,
        // Dots in a row are a pause, not an end.
        '.' when (at + 1 < text.Length && text[at + 1] == '.') || (at > 0 && text[at - 1] == '.') => Boundary.Clause,
        '.' or '!' or '?' or ';' or '\n' => Boundary.Sentence,
        ',' or ':' or '(' or ')' or '\u2013' or '\u2014' or '|' => Boundary.Clause,
        '-' when at > 0 && text[at - 1] == ' ' => Boundary.Clause,
        _ => Boundary.None,
    };

    private static Boundary Max(Boundary a, Boundary b) => a > b ? a : b;
}
