using System.Text.Json;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;

namespace BackCareBot.Discord.Wire;

/// <summary>Turns the gateway's events into the port's; null for one that is of no use here.</summary>
internal static class EventReader
{
    private const int PlainMessage = 0;
    private const int ReplyMessage = 19;

    public static IncomingMessage? Message(MessageData data, Snowflake self, GuildFacts? guild)
    {
        if (data.Author is not { } author || data.Type is not (PlainMessage or ReplyMessage))
            return null;
        return new IncomingMessage
        {
            Id = data.Id,
            Channel = data.ChannelId,
            Guild = data.GuildId,
            Author = author.Id,
            Self = self,
            FromMachine = author.Bot == true || data.WebhookId is not null || author.Id == self,
            Text = data.Content ?? "",
            MentionsBot = data.Mentions?.Any(user => user.Id == self) == true,
            MentionsBotRole = guild?.OwnRole is { } role && data.MentionRoles?.Contains(role) == true,
            RepliesToBot = data.ReferencedMessage?.Author?.Id == self,
            HasAttachments = data.Attachments is { Count: > 0 } || data.StickerItems is { Count: > 0 },
            EditedAfter = data.EditedTimestamp is { } edited ? edited - data.Timestamp : TimeSpan.Zero,
            GuildLocale = guild?.Locale,
        };
    }

    public static IncomingInteraction? Interaction(InteractionData data)
    {
        if ((data.Member?.User ?? data.User) is not { } user || data.ChannelId is not { } channel || data.Data is not { } detail
            || KindOf(data.Type, detail.Type) is not { } kind)
            return null;
        var subcommand = detail.Options?.FirstOrDefault(option => option.Type == CommandOptionData.Subcommand);
        var options = (subcommand is null ? detail.Options : subcommand.Options) ?? [];
        return new IncomingInteraction
        {
            Handle = new InteractionHandle(data.Id, data.ApplicationId, data.Token),
            Kind = kind,
            User = user.Id,
            Channel = channel,
            Guild = data.GuildId,
            Locale = data.Locale,
            GuildLocale = data.GuildLocale,
            Command = detail.Name ?? "",
            Subcommand = subcommand?.Name ?? "",
            Options = options.DistinctBy(option => option.Name).ToDictionary(option => option.Name, Text),
            Named = options.Where(option => option.Type == (int)DiscordParameterKind.Mentionable)
                .Select(option => NamedBy(Text(option), detail.Resolved)).FirstOrDefault(named => named is not null),
            UserMay = data.GuildId is null ? (DiscordPermissions)ulong.MaxValue : PermissionRules.Read(data.Member?.Permissions),
            Focused = options.FirstOrDefault(option => option.Focused == true)?.Name,
            ButtonId = detail.CustomId ?? "",
            TargetText = detail.TargetId is { } target
                ? detail.Resolved?.Messages?.GetValueOrDefault(target.ToString())?.Content ?? "" : "",
            OnPrivateMessage = data.Message is { } message && (message.Flags & MessageBody.Ephemeral) != 0,
        };
    }

    private static InteractionKind? KindOf(int type, int commandType) => type switch
    {
        InteractionData.Command when commandType == InteractionDetail.MessageCommand => InteractionKind.MessageCommand,
        InteractionData.Command => InteractionKind.Command,
        InteractionData.Component => InteractionKind.Button,
        InteractionData.Completion => InteractionKind.Completion,
        _ => null,
    };

    private static string Text(InteractionOption option) => option.Value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    private static NamedMention? NamedBy(string id, ResolvedData? resolved)
    {
        if (resolved?.Roles?.GetValueOrDefault(id) is { } role)
            return new NamedMention(new DiscordMention(DiscordMentionKind.Role, role.Id), role.Mentionable);
        return resolved?.Users?.GetValueOrDefault(id) is { } user
            ? new NamedMention(new DiscordMention(DiscordMentionKind.User, user.Id), ByEverybody: false)
            : null;
    }
}
