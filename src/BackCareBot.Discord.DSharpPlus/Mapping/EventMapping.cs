using BackCareBot.Discord.Port;
using DSharpPlus;
using DSharpPlus.Entities;
using Library = DSharpPlus.Entities;

namespace BackCareBot.Discord.DSharpPlus.Mapping;

/// <summary>Turns the library's events into the port's; null for one that is of no use here.</summary>
internal static class EventMapping
{
    /// <summary>What Discord says of a server that chose no language.</summary>
    private const string DefaultLocale = "en-US";

    public static IncomingMessage? Message(
        Library.DiscordMessage message, IEnumerable<DiscordUser> users, IEnumerable<DiscordRole>? roles, DiscordGuild? guild, Snowflake self)
    {
        if (message.Author is not { } author || message.MessageType is not (MessageType.Default or MessageType.Reply))
            return null;
        return new IncomingMessage
        {
            Id = new Snowflake(message.Id),
            Channel = new Snowflake(message.ChannelId),
            Guild = message.Channel?.GuildId is { } server ? new Snowflake(server) : null,
            Author = new Snowflake(author.Id),
            Self = self,
            FromMachine = author.IsBot || message.WebhookMessage || author.Id == self.Value,
            Text = message.Content ?? "",
            MentionsBot = users.Any(user => user.Id == self.Value),
            MentionsBotRole = roles?.Any(role => role?.Tags?.BotId == self.Value) == true,
            RepliesToBot = message.ReferencedMessage?.Author?.Id == self.Value,
            HasAttachments = message.Attachments.Count > 0 || message.Stickers.Count > 0,
            EditedAfter = message.EditedTimestamp is { } edited ? edited - message.Timestamp : TimeSpan.Zero,
            GuildLocale = guild?.PreferredLocale == DefaultLocale ? null : guild?.PreferredLocale,
        };
    }

    public static IncomingMessage? Edit(
        Library.DiscordMessage message, IEnumerable<DiscordUser> users, IEnumerable<DiscordRole>? roles, DiscordGuild? guild, Snowflake self) =>
        // An update without an edit is Discord adding the preview of a link.
        message.EditedTimestamp is null ? null : Message(message, users, roles, guild, self);

    public static IncomingInteraction? Interaction(DiscordInteraction told) => told.Type switch
    {
        InteractionType.ApplicationCommand => Read(told, InteractionKind.Command),
        InteractionType.AutoComplete => Read(told, InteractionKind.Completion),
        _ => null,
    };

    public static IncomingInteraction? Menu(DiscordInteraction told, Library.DiscordMessage? target) =>
        target is null ? null : Read(told, InteractionKind.MessageCommand) with { TargetText = target.Content ?? "" };

    public static IncomingInteraction Button(DiscordInteraction told, Library.DiscordMessage? below) =>
        Read(told, InteractionKind.Button) with { OnPrivateMessage = below?.Flags?.HasFlag(MessageFlags.Ephemeral) == true };

    private static IncomingInteraction Read(DiscordInteraction told, InteractionKind kind)
    {
        var options = (told.Data.Options ?? []).DistinctBy(option => option.Name).ToList();
        return new IncomingInteraction
        {
            Handle = new InteractionHandle(new Snowflake(told.Id), new Snowflake(told.ApplicationId), told.Token),
            Kind = kind,
            User = new Snowflake(told.User.Id),
            Channel = new Snowflake(told.ChannelId),
            Guild = told.GuildId is { } guild ? new Snowflake(guild) : null,
            Locale = told.Locale,
            GuildLocale = told.GuildLocale,
            Command = told.Data.Name ?? "",
            Options = options.ToDictionary(option => option.Name, option => option.Value as string ?? ""),
            Focused = options.Find(option => option.Focused)?.Name,
            ButtonId = told.Data.CustomId ?? "",
        };
    }
}
