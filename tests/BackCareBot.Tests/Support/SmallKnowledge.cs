namespace BackCareBot.Tests.Support;

/// <summary>
/// A knowledge base of fifteen small entries over all kinds. Its schemas are the checkout's own, so that a change of a
/// schema is felt here.
/// </summary>
internal static class SmallKnowledge
{
    /// <summary>The day on which the small entries were reviewed.</summary>
    public const string Day = "2026-11-20";

    /// <summary>Puts a copy into a folder.</summary>
    public static void CopyTo(string folder)
    {
        Copy(Path.Combine(Checkout.Tests, "Fixtures", "knowledge"), folder);
        Copy(Path.Combine(Checkout.Knowledge, "schemas"), Path.Combine(folder, "schemas"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
