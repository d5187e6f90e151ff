using System.Text.Json.Serialization;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Cards;

/// <summary>An Adaptive Card of the version that Teams draws on phone and desktop.</summary>
internal sealed record AdaptiveCard
{
    public const string SchemaVersion = "1.5";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type { get; } = "AdaptiveCard";

    public string Version { get; } = SchemaVersion;

    /// <summary>What a client says that cannot draw the card.</summary>
    public required string FallbackText { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }

    public IReadOnlyList<CardButton>? Actions { get; init; }

    /// <summary>Teams' own: the whole width of the chat.</summary>
    [JsonPropertyName("msteams")]
    public TeamsLayout Layout { get; init; } = new("Full");

    /// <summary>The card as it goes onto the wire.</summary>
    public CardJson Write() => CardJson.Of(this, OutgoingJson.Default.AdaptiveCard);
}

/// <param name="Width"><c>Full</c>.</param>
/// <param name="Entities">Whom the card mentions; the text of each stands in its body.</param>
internal sealed record TeamsLayout(string Width, IReadOnlyList<Entity>? Entities = null);

/// <summary>The plain card that a list of search results shows.</summary>
internal sealed record ThumbnailCard(string Title, string Text);
