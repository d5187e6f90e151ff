using System.Text;

namespace BackCareBot.Teams.Cards;

/// <summary>Plain text made fit for a card.</summary>
internal static class CardText
{
    /// <summary>
    /// The text with nothing in it that a card's Markdown would take as mark-up. Look-alikes stand in for its signs, as
    /// the phone clients do not all know backslashes.
    /// </summary>
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny("*_[]`#") < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                '*' => '∗',
                '_' => ' ',
                '[' => '(',
                ']' => ')',
                '`' => '\'',
                '#' => '＃',
                _ => letter,
            });
        }

        return plain.ToString();
    }

    public static string Bullets(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {Line(item)}"));

    public static string Numbered(IEnumerable<string> items) => string.Join('\n', items.Select((item, at) => $"{at + 1}. {Line(item)}"));

    /// <summary>A link; the address is one of the knowledge base's sources.</summary>
    public static string Link(string title, Uri url) =>
        $"[{Plain(title)}]({url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    /// <summary>The text, cut at the end of a sentence where it is longer than a number of characters.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = text.LastIndexOfAny(['.', '!', '?'], most - 1);
        if (end >= most / 2)
            return text[..(end + 1)];
        var space = text.LastIndexOf(' ', most - 2);
        return text[..(space > 0 ? space : most - 1)] + "…";
    }

    private static string Line(string item) => Plain(item).ReplaceLineEndings(" ");
}
