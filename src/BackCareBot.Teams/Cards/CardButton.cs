using System.Text.Json.Serialization;

namespace BackCareBot.Teams.Cards;

/// <summary>A button of a card.</summary>
/// <param name="Title">Its words.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteButton), "Action.Execute")]
[JsonDerivedType(typeof(SubmitButton), "Action.Submit")]
[JsonDerivedType(typeof(ToggleButton), "Action.ToggleVisibility")]
internal abstract record CardButton(string Title)
{
    public string? Style { get; init; }
}

/// <summary>A button whose answer takes the card's place or shows a short message.</summary>
internal sealed record ExecuteButton(string Title, string Verb, CardData Data) : CardButton(Title)
{
    /// <summary><c>none</c> for a button that works whatever the card's fields hold.</summary>
    public string? AssociatedInputs { get; init; }
}

/// <summary>A button that sends a message or opens a dialog.</summary>
internal sealed record SubmitButton(string Title, CardData Data) : CardButton(Title);

/// <summary>A button that shows and hides elements on the client, without asking the bot.</summary>
internal sealed record ToggleButton(string Title, IReadOnlyList<string> TargetElements) : CardButton(Title);
