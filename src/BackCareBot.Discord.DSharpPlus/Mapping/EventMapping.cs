using System.Globalization;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
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
        var subcommand = told.Data.Options?.FirstOrDefault(option => option.Type == ApplicationCommandOptionType.SubCommand);
        var options = ((subcommand is null ? told.Data.Options : subcommand.Options) ?? []).DistinctBy(option => option.Name).ToList();
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
            Subcommand = subcommand?.Name ?? "",
            Options = options.ToDictionary(option => option.Name, option => Convert.ToString(option.Value, CultureInfo.InvariantCulture) ?? ""),
            Named = options.Where(option => option.Type == ApplicationCommandOptionType.Mentionable)
                .Select(option => NamedBy(Convert.ToString(option.Value, CultureInfo.InvariantCulture), told.Data.Resolved)).FirstOrDefault(named => named is not null),
            UserMay = told.GuildId is null ? (DiscordPermissions)ulong.MaxValue
                : PermissionRules.Read(told.User is DiscordMember member ? ((ulong)member.Permissions).ToString(CultureInfo.InvariantCulture) : null),
            Focused = options.Find(option => option.Focused)?.Name,
            ButtonId = told.Data.CustomId ?? "",
        };
    }

    private static NamedMention? NamedBy(string? id, DiscordInteractionResolvedCollection? resolved)
    {
        if (!ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var named))
            return null;
        if (resolved?.Roles?.GetValueOrDefault(named) is { } role)
            return new NamedMention(new DiscordMention(DiscordMentionKind.Role, new Snowflake(named)), role.IsMentionable);
        return resolved?.Users?.ContainsKey(named) == true
            ? new NamedMention(new DiscordMention(DiscordMentionKind.User, new Snowflake(named)), ByEverybody: false)
            : null;
    }
}
