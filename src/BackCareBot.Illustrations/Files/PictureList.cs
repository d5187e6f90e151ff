using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackCareBot.Illustrations.Files;

/// <summary>
/// What <c>images/pictures.json</c> holds: every picture with its texts, and digests that tell whether a file is as it was made.
/// </summary>
/// <param name="Rasteriser">The programs that made the pixels.</param>
/// <param name="Pictures">The pictures by name.</param>
public sealed record PictureList(string? Rasteriser, SortedDictionary<string, ListedPicture> Pictures)
{
    /// <summary>Where the list is, under the knowledge folder.</summary>
    public const string Path = "images/pictures.json";

    /// <summary>How the name of the small picture ends that goes into a message itself.</summary>
    public const string CardExtension = ".card.png";

    public static PictureList Empty => new(null, new(StringComparer.Ordinal));

    /// <summary>The list of a knowledge folder; empty where there is none, or none that can be read.</summary>
    public static PictureList Read(string knowledge)
    {
        var file = System.IO.Path.Combine(knowledge, Path);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), PictureJson.Default.PictureList) ?? Empty : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    public void Write(string knowledge) =>
        File.WriteAllText(System.IO.Path.Combine(knowledge, Path), JsonSerializer.Serialize(this, PictureJson.Default.PictureList).ReplaceLineEndings("\n") + "\n");

    /// <summary>A short digest of a file, or null where there is none.</summary>
    public static string? Digest(string file) => File.Exists(file) ? Digest(File.ReadAllBytes(file)) : null;

    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}

/// <param name="Alt">What is to be seen on it.</param>
/// <param name="Captions">What is done in each key pose.</param>
/// <param name="Pose">Digest of the pose file that it was drawn from.</param>
/// <param name="Svg">Digest of the SVG, which is also what the pixels were made of.</param>
/// <param name="Png">Digest of the PNG; null while it has not been made of this SVG.</param>
/// <param name="Card">Digest of the small PNG for cards; null while it has not been made of this SVG.</param>
/// <param name="Gif">Digest of the GIF; null while it has not been made of this SVG, or nothing moves.</param>
/// <param name="Moves">Whether there is a GIF.</param>
public sealed record ListedPicture(
    string Alt, IReadOnlyList<string> Captions, string? Pose, string Svg, string? Png, string? Card, string? Gif, bool Moves);

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PictureList))]
internal sealed partial class PictureJson : JsonSerializerContext;
