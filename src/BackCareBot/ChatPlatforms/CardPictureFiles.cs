using BackCareBot.Illustrations.Files;

namespace BackCareBot.Host.ChatPlatforms;

/// <summary>Reads the small pictures under <c>knowledge/images/</c> that a message can carry inside itself.</summary>
internal static class CardPictureFiles
{
    /// <summary>The picture of a name; null where there is none.</summary>
    /// <param name="knowledgePath">The knowledge folder.</param>
    /// <param name="name">The picture's name.</param>
    public static ReadOnlyMemory<byte>? Read(string knowledgePath, string name)
    {
        var file = Path.Combine(knowledgePath, "images", name + PictureList.CardExtension);
        try
        {
            // A name, never a path: entries are checked, and this does not rely on it.
            return name == Path.GetFileName(name) && File.Exists(file) ? new ReadOnlyMemory<byte>(File.ReadAllBytes(file)) : default(ReadOnlyMemory<byte>?);
        }
        catch (IOException)
        {
            // Just being replaced: the answer goes without.
            return null;
        }
    }
}
