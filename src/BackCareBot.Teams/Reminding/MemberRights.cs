using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Reminding;

/// <summary>
/// What somebody may do about reminders where they write. Whoever writes in a chat is a member of it, and may mention
/// any other member by hand. Who owns a team the Bot Connector does not tell: its roster names user and guest alone
/// (Teams documentation, "Get Teams specific context for your bot"); Microsoft Graph would, with a consent of its own.
/// </summary>
internal static class MemberRights
{
    private const string Channel = "channel";

    private static readonly RightNames OfChat = new("Member", "Member", "Member", "in this chat");

    private static readonly RightNames OfTeam = new(
        "Team owner", "Team owner", "Member",
        "in this team, and Teams does not tell me who has it. Whoever runs this bot can let all members set reminders (setting Teams:ReminderRight)");

    /// <param name="reference">The conversation.</param>
    /// <param name="right">What the operator set.</param>
    public static ConversationRights Of(ConversationReference reference, ReminderRight right)
    {
        var may = right == ReminderRight.Members || reference.Type != Channel;
        // Where nobody stands above the others, a reminder whose maker has left must still find somebody to remove it.
        return new ConversationRights(MayManage: may, MayModerate: may, MayMention: true, may ? OfChat : OfTeam);
    }
}
