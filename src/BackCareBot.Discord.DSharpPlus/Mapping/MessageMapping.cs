using BackCareBot.Discord.Port;
using DSharpPlus;
using DSharpPlus.Entities;
using Library = DSharpPlus.Entities;

namespace BackCareBot.Discord.DSharpPlus.Mapping;

/// <summary>Turns the port's messages into the library's. Nothing else in this project makes a message.</summary>
internal static class MessageMapping
{
    public static DiscordMessageBuilder New(Port.DiscordMessage message, Snowflake? replyTo)
    {
        var builder = Fill(new DiscordMessageBuilder(), message);
        return replyTo is { } question ? builder.WithReply(question.Value, mention: false, failOnInvalidReply: false) : builder;
    }

    public static DiscordWebhookBuilder Response(Port.DiscordMessage message) => Fill(new DiscordWebhookBuilder(), message);

    public static (InteractionResponseType Type, DiscordInteractionResponseBuilder Body) Callback(InteractionResponse response) => response switch
    {
        InteractionResponse.Show show => (
            InteractionResponseType.ChannelMessageWithSource, Fill(new DiscordInteractionResponseBuilder(), show.Message).AsEphemeral(show.Private)),
        InteractionResponse.Update update => (
            InteractionResponseType.UpdateMessage, Fill(new DiscordInteractionResponseBuilder(), update.Message)),
        InteractionResponse.Defer defer => (
            InteractionResponseType.DeferredChannelMessageWithSource, new DiscordInteractionResponseBuilder().AsEphemeral(defer.Private)),
        InteractionResponse.Choices choices => (
            InteractionResponseType.AutoCompleteResult,
            new DiscordInteractionResponseBuilder().AddAutoCompleteChoices(
                choices.Items.Take(InteractionResponse.Choices.Most).Select(item => new DiscordAutoCompleteChoice(item.Name, item.Value)))),
        _ => throw new ArgumentOutOfRangeException(nameof(response)),
    };

    /// <summary>The picture that a response carries, or null.</summary>
    public static DiscordPicture? PictureOf(InteractionResponse response) => response switch
    {
        InteractionResponse.Show show => show.Message.Picture,
        InteractionResponse.Update update => update.Message.Picture,
        _ => null,
    };

    private static T Fill<T>(T builder, Port.DiscordMessage message)
        where T : BaseDiscordMessageBuilder<T>
    {
        builder.Content = message.Content;
        // With no mention named the library writes an empty list, which lets nobody through.
        if (message.Mention is { } mention)
            builder.AddMention(mention.Kind == DiscordMentionKind.Role ? new RoleMention(mention.Id.Value) : new UserMention(mention.Id.Value));
        for (var at = 0; at < message.Embeds.Count; at++)
            builder.AddEmbed(Embed(message.Embeds[at], at == 0 ? message.Picture : null));
        foreach (var row in message.Rows.Where(row => row.Count > 0))
            builder.AddComponents(row.Select(button => new DiscordButtonComponent((global::DSharpPlus.ButtonStyle)(int)button.Style, button.Id, button.Label)));
        if (message.Picture is { } picture)
            builder.AddFile(picture.FileName, new MemoryStream(picture.Bytes.ToArray(), writable: false));
        return builder;
    }

    private static Library.DiscordEmbed Embed(Port.DiscordEmbed embed, DiscordPicture? picture)
    {
        var builder = new DiscordEmbedBuilder { Title = embed.Title, Description = embed.Description, Color = new DiscordColor(embed.Colour) };
        foreach (var field in embed.Fields)
            builder.AddField(field.Name, field.Value);
        return (picture is null ? builder : builder.WithImageUrl("attachment://" + picture.FileName)).Build();
    }
}
