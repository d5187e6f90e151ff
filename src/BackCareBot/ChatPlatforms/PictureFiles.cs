using BackCareBot.Discord.Port;

namespace BackCareBot.Host.ChatPlatforms;

/// <summary>Reads the pictures under <c>knowledge/images/</c> that can be uploaded to Discord.</summary>
internal sealed class PictureFiles(string knowledgePath)
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
    };

    /// <summary>The picture, or null where there is none of this name or Discord does not show its kind.</summary>
    public DiscordPicture? Find(string name, string description)
    {
        // A name, never a path: entries are checked, and this does not rely on it.
        if (name != Path.GetFileName(name) || !MediaTypes.TryGetValue(Path.GetExtension(name), out var mediaType))
            return null;
        var file = Path.Combine(knowledgePath, "images", name);
        try
        {
            return File.Exists(file) ? new DiscordPicture(name, mediaType, File.ReadAllBytes(file), description) : null;
        }
        catch (IOException)
        {
            // Just being replaced: the answer goes without.
            return null;
        }
    }
}
