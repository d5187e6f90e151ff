using BackCareBot.Core.Conversations;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;

namespace BackCareBot.Teams;

/// <summary>What the operator set for Teams.</summary>
public sealed record TeamsSetup
{
    /// <summary>Where the public Bot Connector tells of its keys.</summary>
    public static readonly Uri PublicMetadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Who the bot is; null where it has no registration, so that only this machine's clients are served.</summary>
    public TeamsIdentity? Identity { get; init; }

    /// <summary>Where the token authority tells of its keys.</summary>
    public Uri OpenIdMetadata { get; init; } = PublicMetadata;

    /// <summary>The bot's public address, or null.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>A small PNG of a picture's name, which cards carry where there is no public address; null where there is none.</summary>
    public Func<string, ReadOnlyMemory<byte>?> SmallPicture { get; init; } = _ => null;

    /// <summary>The country whose numbers to name where a client does not tell its own; null for none.</summary>
    public string? Country { get; init; }

    /// <summary>A file in which conversations are remembered, or null; taken over into <see cref="References"/> where that is set.</summary>
    public string? ReferencesFile { get; init; }

    /// <summary>Where conversations are remembered by all processes of one database, or null.</summary>
    public IConversationReferences? References { get; init; }

    /// <summary>Makes what carries the protocol.</summary>
    public Func<CarrierSetup, ICarrier> Carrier { get; init; } = setup => new OwnCarrier(setup);

    /// <summary>The way to the token authorities; null for the network.</summary>
    public HttpMessageHandler? Authorities { get; init; }
}
