using System.IO.Compression;
using System.Text.Json;
using BackCareBot.Core.Commands;

namespace BackCareBot.Teams.Package;

/// <summary>Writes the zip that is uploaded to Teams: the manifest and the two icons.</summary>
public static class AppPackage
{
    private const int MostCommands = 10;

    /// <summary>Zip has no time of its own to give: the same settings give the same bytes.</summary>
    private static readonly DateTimeOffset NoTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Everywhere = ["personal", "team", "groupChat"];

    public static void Write(PackageSettings settings, Stream to)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        using (var manifest = Open(zip, "manifest.json"))
            JsonSerializer.Serialize(manifest, ManifestOf(settings), ManifestJson.Default.AppManifest);
        foreach (var icon in (string[])["color.png", "outline.png"])
        {
            using var from = typeof(AppPackage).Assembly.GetManifestResourceStream(icon)!;
            using var entry = Open(zip, icon);
            from.CopyTo(entry);
        }
    }

    private static AppManifest ManifestOf(PackageSettings settings) => new()
    {
        Version = settings.Version,
        Id = settings.AppId,
        Developer = new ManifestDeveloper(settings.Developer, settings.WebsiteUrl, settings.PrivacyUrl, settings.TermsUrl),
        Name = new ManifestText(settings.Name, $"{settings.Name}: answers about back care"),
        Description = new ManifestText(
            "Answers about back pain, exercises and massage, with sources.",
            "Ask in plain words what helps a sore back, how to do an exercise, or what a massage technique is good for. "
            + "Follow a routine step by step, and put an answer into a message from the compose box. Answers come from a checked "
            + "knowledge base with public health sources; warning signs are named first. No question and no answer is stored. "
            + "It replaces no professional."),
        Bots = [new ManifestBot(settings.AppId, Everywhere, [new ManifestCommandList(Everywhere, Commands)])],
        ComposeExtensions =
        [
            new ManifestSearch(settings.AppId,
            [
                new ManifestSearchCommand(
                    "search", "Search back care", "Find an exercise, routine or answer to put into your message",
                    [new ManifestParameter("query", "Search", "Such as sciatica, cat-cow or lower back routine")]),
            ]),
        ],
        ValidDomains = [settings.PublicUrl.Host],
    };

    /// <summary>The commands that stand by themselves, and an example of those that need a name.</summary>
    private static IReadOnlyList<ManifestCommand> Commands { get; } =
    [
        .. CommandCatalogue.All.Where(command => command.Name != CommandCatalogue.Ask).Take(MostCommands)
            .Select(command => new ManifestCommand(Example(command.Name), command.Purpose)),
    ];

    private static string Example(string command) => command switch
    {
        CommandCatalogue.Routine => "routine lower-back",
        CommandCatalogue.Exercise => "exercise cat-cow",
        CommandCatalogue.Technique => "technique foam roller",
        _ => command,
    };

    private static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
