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

    /// <summary>Whom it notifies: no message can be written without saying so.</summary>
    public required AllowedMentions AllowedMentions { get; init; }

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }

    public MessageReference? MessageReference { get; init; }

    public string? Nonce { get; init; }

    /// <summary>A second message with this nonce is none: Discord answers with the first.</summary>
    public bool? EnforceNonce { get; init; }

    public int? Flags { get; init; }
}

/// <summary>
/// Whom a message may notify: nobody, or exactly one. What a text says makes no difference: nothing is looked for in it.
/// </summary>
internal sealed record AllowedMentions
{
    private static readonly AllowedMentions Nobody = new();

    private AllowedMentions()
    {
    }

    public IReadOnlyList<string> Parse => [];

    public IReadOnlyList<Snowflake>? Users { get; private init; }

    public IReadOnlyList<Snowflake>? Roles { get; private init; }

    public bool RepliedUser => false;

    public static AllowedMentions Of(DiscordMention? mention) => mention switch
    {
        { Kind: DiscordMentionKind.User } user => new AllowedMentions { Users = [user.Id] },
        { Kind: DiscordMentionKind.Role } role => new AllowedMentions { Roles = [role.Id] },
        _ => Nobody,
    };
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
    public required AllowedMentions? AllowedMentions { get; init; }

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }

    public int? Flags { get; init; }

    public IReadOnlyList<ChoiceBody>? Choices { get; init; }
}

internal sealed record ChoiceBody(string Name, string Value);

internal sealed record DirectChannelBody(Snowflake RecipientId);
