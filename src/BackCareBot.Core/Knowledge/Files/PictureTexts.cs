using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>What is to be seen on the pictures, from the list that their drawing program writes.</summary>
internal sealed class PictureTexts
{
    /// <summary>The list, under the knowledge folder.</summary>
    public const string Path = "images/pictures.json";

    private readonly JsonNode? _pictures;

    private PictureTexts(JsonNode? pictures) => _pictures = pictures;

    /// <summary>Without a list, or with one that cannot be read, there are no texts: pictures are no reason to serve nothing.</summary>
    public static PictureTexts Read(KnowledgeFolder files)
    {
        try
        {
            return new PictureTexts(files[Path] is { } text ? JsonNode.Parse(text)?["pictures"] : null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new PictureTexts(null);
        }
    }

    public string? AltOf(string? name) => name is not null && _pictures is JsonObject ? _pictures[name]?["alt"]?.ToString() : null;
}
