using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Wire.Payloads;

/// <summary>A message as sent, to a channel, as an edit or inside a callback.</summary>
internal sealed record MessageBody
{
    /// <summary>Only the user of the interaction sees it.</summary>
    public const int Ephemeral = 1 << 6;

    public required string Content { get; init; }

    public required IReadOnlyList<EmbedBody> Embeds { get; init; }

    public required IReadOnlyList<RowBody> Components { get; init; }

    /// <summary>Nothing that is sent mentions anybody: there is no way to set this.</summary>
    public AllowedMentions AllowedMentions => AllowedMentions.Nobody;

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }

    public MessageReference? MessageReference { get; init; }

    public string? Nonce { get; init; }

    /// <summary>A second message with this nonce is none: Discord answers with the first.</summary>
    public bool? EnforceNonce { get; init; }

    public int? Flags { get; init; }
}

/// <summary>Whom a message may notify.</summary>
internal sealed record AllowedMentions
{
    public static AllowedMentions Nobody { get; } = new();

    private AllowedMentions()
    {
    }

    public IReadOnlyList<string> Parse => [];

    public bool RepliedUser => false;
}

internal sealed record EmbedBody(
    string Title, string Description, int Color, IReadOnlyList<EmbedFieldBody> Fields, EmbedImageBody? Image);

internal sealed record EmbedFieldBody(string Name, string Value);

internal sealed record EmbedImageBody(string Url);

/// <param name="Components">The buttons.</param>
/// <param name="Type">1: a row.</param>
internal sealed record RowBody(IReadOnlyList<ButtonBody> Components, int Type = 1);

/// <param name="Type">2: a button.</param>
internal sealed record ButtonBody(string Label, string CustomId, int Style, int Type = 2);

internal sealed record AttachmentBody(int Id, string Filename, string Description);

/// <param name="MessageId">The message that is answered.</param>
/// <param name="FailIfNotExists">False: where the question was deleted, send a plain message.</param>
internal sealed record MessageReference(Snowflake MessageId, bool FailIfNotExists);

/// <summary>The first answer to an interaction.</summary>
internal sealed record CallbackBody(int Type, CallbackData? Data);

/// <summary>A callback's content: a message, or choices.</summary>
internal sealed record CallbackData
{
    public string? Content { get; init; }

    public IReadOnlyList<EmbedBody>? Embeds { get; init; }

    public IReadOnlyList<RowBody>? Components { get; init; }

    /// <summary>On everything that shows text; choices and "thinking" show none.</summary>
    public AllowedMentions? AllowedMentions => Embeds is null ? null : AllowedMentions.Nobody;

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }

    public int? Flags { get; init; }

    public IReadOnlyList<ChoiceBody>? Choices { get; init; }
}

internal sealed record ChoiceBody(string Name, string Value);

internal sealed record DirectChannelBody(Snowflake RecipientId);
