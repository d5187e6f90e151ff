using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;

namespace BackCareBot.Discord.Wire;

/// <summary>Turns the port's messages into Discord's JSON. Nothing else in the product makes a message body.</summary>
internal static class MessageWriter
{
    public static MessageBody New(DiscordMessage message, Snowflake? replyTo, string nonce) => Body(message) with
    {
        MessageReference = replyTo is { } question ? new MessageReference(question, FailIfNotExists: false) : null,
        Nonce = nonce,
        EnforceNonce = true,
    };

    /// <summary>Without buttons or text an edit takes away those that were there: every part is always written.</summary>
    public static MessageBody Body(DiscordMessage message) => new()
    {
        Content = message.Content,
        AllowedMentions = AllowedMentions.Of(message.Mention),
        Embeds = Embeds(message),
        Components = Rows(message),
        Attachments = Attachments(message) ?? [],
    };

    public static CallbackBody Callback(InteractionResponse response) => response switch
    {
        InteractionResponse.Show show => new CallbackBody(4, Data(show.Message) with { Flags = Flags(show.Private) }),
        InteractionResponse.Update update => new CallbackBody(7, Data(update.Message)),
        InteractionResponse.Defer defer => new CallbackBody(5, new CallbackData { AllowedMentions = null, Flags = Flags(defer.Private) }),
        InteractionResponse.Choices choices => new CallbackBody(8, new CallbackData
        {
            AllowedMentions = null,
            Choices = [.. choices.Items.Take(InteractionResponse.Choices.Most).Select(item => new ChoiceBody(item.Name, item.Value))],
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(response)),
    };

    private static CallbackData Data(DiscordMessage message) => new()
    {
        Content = message.Content,
        AllowedMentions = AllowedMentions.Of(message.Mention),
        Embeds = Embeds(message),
        Components = Rows(message),
        Attachments = Attachments(message),
    };

    private static int? Flags(bool isPrivate) => isPrivate ? MessageBody.Ephemeral : null;

    private static IReadOnlyList<EmbedBody> Embeds(DiscordMessage message) => [.. message.Embeds.Select((embed, at) => new EmbedBody(
        embed.Title, embed.Description, embed.Colour, [.. embed.Fields.Select(field => new EmbedFieldBody(field.Name, field.Value))],
        at == 0 && message.Picture is { } picture ? new EmbedImageBody("attachment://" + picture.FileName) : null))];

    private static IReadOnlyList<RowBody> Rows(DiscordMessage message) => [.. message.Rows.Where(row => row.Count > 0).Select(row =>
        new RowBody([.. row.Select(button => new ButtonBody(button.Label, button.Id, (int)button.Style))]))];

    private static IReadOnlyList<AttachmentBody>? Attachments(DiscordMessage message) =>
        message.Picture is { } picture ? [new AttachmentBody(0, picture.FileName, picture.Description)] : null;
}
