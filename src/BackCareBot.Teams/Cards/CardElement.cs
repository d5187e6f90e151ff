using System.Text.Json.Serialization;

namespace BackCareBot.Teams.Cards;

/// <summary>An element of a card's body; the ones the bot uses (adaptivecards.io/explorer, version 1.5).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
internal abstract record CardElement
{
    public string? Id { get; init; }

    /// <summary>false hides the element until a button shows it.</summary>
    public bool? IsVisible { get; init; }

    public string? Spacing { get; init; }

    public bool? Separator { get; init; }
}

/// <param name="Text">Text in the cards' small Markdown: links, bold, lists.</param>
internal sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; } = true;

    public string? Weight { get; init; }

    public string? Size { get; init; }

    public string? Color { get; init; }

    [JsonPropertyName("isSubtle")]
    public bool? Subtle { get; init; }
}

/// <param name="Items">What it holds.</param>
internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary><c>attention</c>, <c>warning</c>, <c>emphasis</c> …; coloured by Teams for every theme.</summary>
    public string? Style { get; init; }

    public bool? Bleed { get; init; }
}

/// <param name="Url">A public address; Teams fetches it.</param>
/// <param name="AltText">What the picture shows, for those who cannot see it.</param>
internal sealed record Image(Uri Url, string AltText) : CardElement
{
    public string Size { get; } = "Large";

    public string HorizontalAlignment { get; } = "Center";
}

/// <summary>A field to type into.</summary>
internal sealed record TextInput(string Label, string Placeholder, int MaxLength) : CardElement
{
    public bool IsMultiline { get; init; } = true;

    public bool IsRequired { get; init; } = true;

    /// <summary>What the client says where a required field is left empty.</summary>
    public string? ErrorMessage { get; init; }

    public string? Value { get; init; }
}

/// <summary>A field for a time of day; its value is <c>HH:mm</c>.</summary>
internal sealed record TimeInput(string Label, string ErrorMessage) : CardElement
{
    public bool IsRequired { get; } = true;

    public string? Value { get; init; }
}

/// <summary>A field for a day; its value is <c>yyyy-MM-dd</c>.</summary>
internal sealed record DateInput(string Label) : CardElement
{
    public string? Value { get; init; }
}

/// <summary>A list to choose from.</summary>
internal sealed record ChoiceInput(string Label, IReadOnlyList<CardChoice> Choices) : CardElement
{
    /// <summary><c>compact</c> (the client's usual), <c>expanded</c> or <c>filtered</c>.</summary>
    public string? Style { get; init; }

    /// <summary>Whether several may be chosen; the value is then theirs with commas between.</summary>
    public bool? IsMultiSelect { get; init; }

    public string? Placeholder { get; init; }

    public string? Value { get; init; }
}

/// <param name="Title">What is shown.</param>
/// <param name="Value">What is sent.</param>
internal sealed record CardChoice(string Title, string Value);

/// <summary>A box to tick; its value is <c>true</c> or <c>false</c>.</summary>
internal sealed record ToggleInput(string Title) : CardElement
{
    public string? Value { get; init; }
}
