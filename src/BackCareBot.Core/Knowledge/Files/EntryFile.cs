namespace BackCareBot.Core.Knowledge.Files;

/// <summary>The two halves of an entry's file: YAML front matter between lines of three dashes, and a Markdown body.</summary>
/// <param name="FrontMatter">The YAML.</param>
/// <param name="Body">The Markdown.</param>
/// <param name="BodyLine">The line on which the body starts.</param>
internal sealed record EntryFile(string FrontMatter, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>The line on which the front matter's first key stands.</summary>
    public const int FrontMatterLine = 2;

    /// <summary>Splits a file's text, or gives null where the front matter is missing or not closed.</summary>
    public static EntryFile? Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence)
            return null;
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        return end < 0
            ? null
            : new EntryFile(string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}
