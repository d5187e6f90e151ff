using System.Text.Json.Serialization;

namespace BackCareBot.Teams.Package;

/// <summary>The app manifest of Teams, version 1.22 of its schema; the parts that a bot with a message extension needs.</summary>
internal sealed record AppManifest
{
    public const string SchemaVersion = "1.22";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json";

    public string ManifestVersion { get; } = SchemaVersion;

    /// <summary>The app's own version, three numbers; to be raised for an update.</summary>
    public required string Version { get; init; }

    public required string Id { get; init; }

    public required ManifestDeveloper Developer { get; init; }

    public required ManifestText Name { get; init; }

    public required ManifestText Description { get; init; }

    public ManifestIcons Icons { get; } = new("color.png", "outline.png");

    public string AccentColor { get; } = "#0F626A";

    public required IReadOnlyList<ManifestBot> Bots { get; init; }

    public required IReadOnlyList<ManifestSearch> ComposeExtensions { get; init; }

    public string[] Permissions { get; } = ["identity", "messageTeamMembers"];

    /// <summary>The only hosts that the app shows pages of.</summary>
    public required IReadOnlyList<string> ValidDomains { get; init; }
}

internal sealed record ManifestDeveloper(string Name, Uri WebsiteUrl, Uri PrivacyUrl, Uri TermsOfUseUrl);

/// <param name="Short">A name of at most 30 characters, or a description of at most 80.</param>
/// <param name="Full">A name of at most 100 characters, or a description of at most 4,000.</param>
internal sealed record ManifestText(string Short, string Full);

internal sealed record ManifestIcons(string Color, string Outline);

internal sealed record ManifestBot(string BotId, IReadOnlyList<string> Scopes, IReadOnlyList<ManifestCommandList> CommandLists)
{
    public bool SupportsFiles { get; }

    public bool IsNotificationOnly { get; }
}

/// <param name="Scopes">Where the list is shown.</param>
/// <param name="Commands">At most ten.</param>
internal sealed record ManifestCommandList(IReadOnlyList<string> Scopes, IReadOnlyList<ManifestCommand> Commands);

/// <param name="Title">What is typed; at most 32 characters.</param>
/// <param name="Description">At most 128 characters.</param>
internal sealed record ManifestCommand(string Title, string Description);

internal sealed record ManifestSearch(string BotId, IReadOnlyList<ManifestSearchCommand> Commands);

internal sealed record ManifestSearchCommand(string Id, string Title, string Description, IReadOnlyList<ManifestParameter> Parameters)
{
    public string Type { get; } = "query";

    /// <summary>Whether results are shown before anything is typed.</summary>
    public bool InitialRun { get; } = true;

    public string[] Context { get; } = ["compose", "commandBox"];
}

internal sealed record ManifestParameter(string Name, string Title, string Description)
{
    public string InputType { get; } = "text";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(AppManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
