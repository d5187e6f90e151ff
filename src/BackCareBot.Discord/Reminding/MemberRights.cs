using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Reminding;

/// <summary>A member's permissions, as rights over reminders.</summary>
internal static class MemberRights
{
    private const DiscordPermissions Moderators =
        DiscordPermissions.ManageChannels | DiscordPermissions.ManageServer | DiscordPermissions.ManageMessages;

    /// <param name="may">What the member may do in the channel.</param>
    /// <param name="right">What setting reminders needs.</param>
    /// <param name="user">The member.</param>
    /// <param name="guild">The server, or null in direct messages.</param>
    /// <param name="named">Whom the reminder is to mention, or null.</param>
    public static ConversationRights Of(DiscordPermissions may, ReminderRight right, Snowflake user, Snowflake? guild, NamedMention? named) => new(
        MayManage: guild is null || right switch
        {
            ReminderRight.Everyone => true,
            ReminderRight.ManageServer => may.HasFlag(DiscordPermissions.ManageServer),
            _ => may.HasFlag(DiscordPermissions.ManageChannels),
        },
        MayModerate: guild is null || (may & Moderators) != 0,
        MayMention: named is not null && MayMention(may, user, guild, named),
        new RightNames(right == ReminderRight.ManageServer ? "Manage Server" : "Manage Channels", "Manage Messages", "Mention @everyone, @here, and All Roles"));

    /// <summary>The mention as the core keeps it.</summary>
    public static Mention? Of(NamedMention? named) => named is null
        ? null
        : new Mention(named.Mention.Kind == DiscordMentionKind.Role ? MentionKind.Role : MentionKind.User, named.Mention.Id.ToString());

    /// <summary>
    /// Whom a person may call by hand they may have called: themselves, a role that is open to all, and with the permission
    /// any. The role "everyone", which has the server's own id, never: a daily call of everybody drives people away.
    /// </summary>
    private static bool MayMention(DiscordPermissions may, Snowflake user, Snowflake? guild, NamedMention named) =>
        named.Mention.Id != guild
        && ((named.Mention.Kind == DiscordMentionKind.User && named.Mention.Id == user)
            || (named.Mention.Kind == DiscordMentionKind.Role && named.ByEverybody)
            || (guild is not null && may.HasFlag(DiscordPermissions.MentionEveryone)));
}
