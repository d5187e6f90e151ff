namespace BackCareBot.Core.Knowledge;

/// <summary>What an entry is about; its folder under <c>knowledge/</c>.</summary>
public enum EntryKind
{
    Technique,
    Exercise,
    Condition,
    Faq,
    Safety,
    Routine,
}

/// <summary>The folder names of the kinds.</summary>
public static class EntryKinds
{
    private static readonly string[] Folders = ["techniques", "exercises", "conditions", "faqs", "safety", "routines"];

    /// <summary>Every kind in the order in which the knowledge base lists them.</summary>
    public static IReadOnlyList<EntryKind> All { get; } = Enum.GetValues<EntryKind>();

    /// <summary>The folder that holds the entries of this kind.</summary>
    public static string Folder(this EntryKind kind) => Folders[(int)kind];

    /// <summary>The kind whose entries a folder holds, or null for any other folder.</summary>
    public static EntryKind? OfFolder(string folder)
    {
        var at = Array.IndexOf(Folders, folder);
        return at < 0 ? null : (EntryKind)at;
    }
}
