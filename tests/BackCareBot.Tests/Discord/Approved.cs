using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Discord;

/// <summary>
/// Compares with a file that somebody has looked at and approved. Where they differ, what came is written beside it as
/// <c>.received.json</c>: copy it over the approved one if it is right.
/// </summary>
internal static class Approved
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Matches(string path, JsonNode node)
    {
        var file = Path.Combine(Checkout.Root, "tests/BackCareBot.Tests", path);
        var text = node.ToJsonString(Readable) + "\n";
        if (File.Exists(file) && File.ReadAllText(file) == text)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(Path.ChangeExtension(file, ".received.json"), text);
        Assert.Fail($"{path} differs from what was approved; see the .received.json beside it.");
    }
}
