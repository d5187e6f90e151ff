namespace BackCareBot.Core.Reminders.Commands;

/// <summary>What a person may do in a place, as their platform says; the adapter fills it in.</summary>
/// <param name="MayManage">Whether they may set reminders here, and change those that they made.</param>
/// <param name="MayModerate">Whether they may also change, pause and remove reminders that others made.</param>
/// <param name="MayMention">Whether they may mention the person or role that this request names; false where it names none.</param>
/// <param name="Names">What the platform calls these rights.</param>
public sealed record ConversationRights(bool MayManage, bool MayModerate, bool MayMention, RightNames Names);

/// <summary>What a platform calls rights and places, for the words of a refusal.</summary>
/// <param name="Manage">The right to set reminders, such as <c>Manage Channels</c>.</param>
/// <param name="Moderate">The right over reminders of others, such as <c>Manage Messages</c>.</param>
/// <param name="Mention">The right to mention, such as <c>Mention Everyone</c>.</param>
/// <param name="Where">Where the right is needed: <c>in this channel</c>, <c>in this team</c>.</param>
public sealed record RightNames(string Manage, string Moderate, string Mention, string Where = "in this channel");
