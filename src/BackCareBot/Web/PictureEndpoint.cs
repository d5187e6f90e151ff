using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace BackCareBot.Host.Web;

/// <summary><c>GET /images/NAME.svg</c>, <c>.png</c>, <c>.card.png</c> and <c>.gif</c>: the pictures of the knowledge folder.</summary>
internal static partial class PictureEndpoint
{
    /// <summary>An hour from the browser's own store; after that the tag tells whether the picture has changed.</summary>
    private const string Caching = "public, max-age=3600";

    /// <summary>A picture opened on its own may style itself and do nothing else.</summary>
    private const string PictureOnly = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".gif"] = "image/gif",
    };

    public static void Map(WebApplication app, string knowledgePath)
    {
        var folder = Path.Combine(knowledgePath, "images");
        app.MapGet("/images/{file}", IResult (string file, HttpContext context) =>
        {
            // A name with an extension and nothing else: no path can be made of it.
            if (!FileName().IsMatch(file) || !Types.TryGetValue(Path.GetExtension(file), out var type) || Read(Path.Combine(folder, file)) is not { } bytes)
                return TypedResults.NotFound();
            context.Response.Headers.CacheControl = Caching;
            context.Response.Headers.ContentSecurityPolicy = PictureOnly;
            return TypedResults.Bytes(
                bytes, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes))[..16]}\""));
        });
    }

    private static byte[]? Read(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        }
        catch (IOException)
        {
            // Just being replaced.
            return null;
        }
    }

    [GeneratedRegex(@"^[a-z0-9-]{1,64}(\.card)?\.[a-z]{3}\z")]
    private static partial Regex FileName();
}
