namespace BackCareBot.Teams.Package;

/// <summary>What the app package says of the app and of who runs it.</summary>
public sealed record PackageSettings
{
    /// <summary>The app's (client) id: the bot's id, and the app's in Teams.</summary>
    public required string AppId { get; init; }

    /// <summary>The bot's public address.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>At most 30 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Three numbers, such as 1.0.0.</summary>
    public required string Version { get; init; }

    /// <summary>Who runs the bot; at most 32 characters.</summary>
    public required string Developer { get; init; }

    public required Uri WebsiteUrl { get; init; }

    public required Uri PrivacyUrl { get; init; }

    public required Uri TermsUrl { get; init; }
}
