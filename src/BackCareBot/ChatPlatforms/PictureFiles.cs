using BackCareBot.Discord.Port;

namespace BackCareBot.Host.ChatPlatforms;

/// <summary>Reads the pictures under <c>knowledge/images/</c> that can be uploaded to Discord.</summary>
internal sealed class PictureFiles(string knowledgePath)
{
    /// <summary>The picture, or null where there is none of this name.</summary>
    public DiscordPicture? Find(string name, string description)
    {
        // A name, never a path: entries are checked, and this does not rely on it.
        if (name != Path.GetFileName(name))
            return null;
        var fileName = name + ".png";
        var file = Path.Combine(knowledgePath, "images", fileName);
        try
        {
            return File.Exists(file) ? new DiscordPicture(fileName, "image/png", File.ReadAllBytes(file), description) : null;
        }
        catch (IOException)
        {
            // Just being replaced: the answer goes without.
            return null;
        }
    }
}
