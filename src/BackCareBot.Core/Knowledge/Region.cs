namespace BackCareBot.Core.Knowledge;

/// <summary>Whom to call in a part of the world.</summary>
public sealed record Region
{
    /// <summary>The id of the region whose words name no number: "your local emergency number".</summary>
    public const string DefaultId = "default";

    /// <summary>An ISO 3166 country code, <c>EU</c>, or <see cref="DefaultId"/>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Emergency { get; init; }

    /// <summary>An urgent medical line that is no ambulance.</summary>
    public required string Urgent { get; init; }

    public required string EmergencyDepartment { get; init; }

    /// <summary>A line for people who think of harming themselves.</summary>
    public required string Crisis { get; init; }

    public required string Poison { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The text with its placeholders, such as <c>{emergency}</c>, filled in for this region.</summary>
    public string FillIn(string text) => text
        .Replace("{emergency}", Emergency, StringComparison.Ordinal)
        .Replace("{urgent}", Urgent, StringComparison.Ordinal)
        .Replace("{emergencyDepartment}", EmergencyDepartment, StringComparison.Ordinal)
        .Replace("{crisis}", Crisis, StringComparison.Ordinal)
        .Replace("{poison}", Poison, StringComparison.Ordinal);
}
