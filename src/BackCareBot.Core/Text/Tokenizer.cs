namespace BackCareBot.Core.Text;

/// <summary>
/// Splits a message into lower-case words. Short forms are written out ("can't" → "can not"), so that a negation is
/// always the word "not"; accents fall away; everything that is no letter or digit only separates.
/// </summary>
public static class Tokenizer
{
    /// <summary>Messages are cut to this many characters before they are split; a chat message is far shorter.</summary>
    public const int LongestMessage = 10_000;

    private const int MostOnStack = 512;

    private static readonly WordMemo<Token[]> Forms = new(word =>
        [.. ShortForms.WriteOut(word).Select(part => new Token(part, PorterStemmer.Stem(part), Boundary.None))]);

    /// <summary>Splits the text into words. Never fails: any text, however odd, gives a list, perhaps an empty one.</summary>
    public static List<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = Math.Min(text.Length, LongestMessage);
        var tokens = new List<Token>((end / 4) + 1);
        Span<char> word = end <= MostOnStack ? stackalloc char[MostOnStack] : new char[end];
        var letters = 0;
        var boundary = Boundary.Sentence;
        for (var i = 0; i < end; i++)
        {
            // Nearly every character is a small letter, and needs no more than this look.
            if (text[i] is >= 'a' and <= 'z')
            {
                word[letters++] = text[i];
                continue;
            }

            var c = Characters.Fold(text[i]);
            // A letter of another script stands as itself: it matches nothing, but shows the language.
            if (char.IsAsciiLetterOrDigit(c) || char.IsLetter(c))
            {
                word[letters++] = char.ToLowerInvariant(c);
                continue;
            }

            if (c == '\'')
                continue;
            Add(word[..letters], tokens, ref boundary);
            letters = 0;
            boundary = Max(boundary, BoundaryOf(text, i, c));
        }

        Add(word[..letters], tokens, ref boundary);
        return tokens;
    }

    private static void Add(ReadOnlySpan<char> word, List<Token> tokens, ref Boundary boundary)
    {
        if (word.IsEmpty)
            return;
        foreach (var part in Forms.Of(word))
        {
            tokens.Add(part with { Before = boundary });
            boundary = Boundary.None;
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
