using System.Text.Json;

namespace BackCareBot.Teams.Wire;

/// <summary>The value of <c>adaptiveCard/action</c>.</summary>
internal sealed record CardActionValue(CardActionRequest? Action);

/// <param name="Verb">Which button.</param>
/// <param name="Data">What the button carries, with the inputs of the card.</param>
internal sealed record CardActionRequest(string? Verb, JsonElement Data);

/// <summary>The answer to a button: the card that takes its card's place.</summary>
internal sealed record CardActionAnswer(int StatusCode, string Type, CardJson Value);

/// <summary>The answer to a button: a short message.</summary>
internal sealed record CardActionText(int StatusCode, string Type, string Value);

/// <summary>The answer to a button that means nothing.</summary>
internal sealed record CardActionRefusal(int StatusCode, string Type, RefusalReason Value);

internal sealed record RefusalReason(string Code, string Message);

/// <summary>The value of <c>composeExtension/query</c>.</summary>
internal sealed record SearchValue(string? CommandId, IReadOnlyList<SearchParameter>? Parameters, SearchPaging? QueryOptions);

/// <param name="Name">The parameter, or <c>initialRun</c> when the search box has just been opened.</param>
/// <param name="Value">What was typed; a string, though <c>initialRun</c> comes as a boolean from some clients.</param>
internal sealed record SearchParameter(string? Name, JsonElement Value);

internal sealed record SearchPaging(int Skip, int Count);

/// <summary>The answer to <c>composeExtension/query</c>.</summary>
internal sealed record SearchAnswer(SearchResults ComposeExtension);

internal sealed record SearchResults(string Type, string? AttachmentLayout, IReadOnlyList<Attachment>? Attachments, string? Text = null);

/// <summary>The value of <c>task/fetch</c> and <c>task/submit</c>.</summary>
internal sealed record DialogValue(JsonElement Data);

/// <summary>The answer to <c>task/fetch</c> and <c>task/submit</c>: a card in a dialog.</summary>
internal sealed record DialogAnswer(DialogTask Task);

internal sealed record DialogTask(string Type, DialogContent Value);

/// <param name="Height">small, medium or large.</param>
/// <param name="Width">small, medium or large.</param>
internal sealed record DialogContent(string Title, string Height, string Width, Attachment Card);
