using BackCareBot.Discord.Port;

namespace BackCareBot.Host.ChatPlatforms;

/// <summary>Reads the pictures under <c>knowledge/images/</c> that can be uploaded to Discord.</summary>
internal sealed class PictureFiles(string knowledgePath)
{
    /// <summary>Above this an upload keeps a phone waiting; the picture that stands still does as well.</summary>
    private const int LargestMovingPicture = 300_000;

    /// <summary>The moving picture if there is a small one, else the one that stands still; null where there is none of this name.</summary>
    public DiscordPicture? Find(string name, string description)
    {
        // A name, never a path: entries are checked, and this does not rely on it.
        if (name != Path.GetFileName(name))
            return null;
        return Read(name + ".gif", "image/gif", description) is { Bytes.Length: <= LargestMovingPicture } moving
            ? moving
            : Read(name + ".png", "image/png", description);
    }

    private DiscordPicture? Read(string fileName, string type, string description)
    {
        var file = Path.Combine(knowledgePath, "images", fileName);
        try
        {
            return File.Exists(file) ? new DiscordPicture(fileName, type, File.ReadAllBytes(file), description) : null;
        }
        catch (IOException)
        {
            // Just being replaced: the answer goes without.
            return null;
        }
    }
}
