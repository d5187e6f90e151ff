namespace BackCareBot.Core.Text;

/// <summary>Everyday English words that no spelling correction may touch, one a line in <c>Text/common-words.txt</c>.</summary>
internal static class CommonWords
{
    public static IReadOnlyList<string> All { get; } = Read();

    private static List<string> Read()
    {
        using var stream = typeof(CommonWords).Assembly.GetManifestResourceStream("common-words.txt")!;
        using var reader = new StreamReader(stream);
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                words.Add(line);
        }

        return words;
    }
}
