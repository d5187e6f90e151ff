namespace BackCareBot.Teams.Wire;

/// <summary>Names that the protocol uses.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Typing = "typing";

    /// <summary>Types that the platform sends and that call for nothing, such as the start of a meeting.</summary>
    private static readonly HashSet<string> Ignored =
        [Typing, "event", "endOfConversation", "contactRelationUpdate", "trace", "handoff", "suggestion", "command", "commandResult"];

    private static readonly HashSet<string> Handled =
        [Message, MessageUpdate, MessageDelete, MessageReaction, ConversationUpdate, InstallationUpdate, Invoke];

    public static bool IsKnown(string type) => Handled.Contains(type) || Ignored.Contains(type);
}

/// <summary>Names of invokes: requests that want their answer in the HTTP response, within about ten seconds.</summary>
internal static class Invokes
{
    public const string CardAction = "adaptiveCard/action";
    public const string Search = "composeExtension/query";
    public const string OpenDialog = "task/fetch";
    public const string SubmitDialog = "task/submit";
}

/// <summary>Media types of the protocol.</summary>
internal static class ContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string ThumbnailCard = "application/vnd.microsoft.card.thumbnail";

    /// <summary>An invoke's answer that Teams shows as a short message.</summary>
    public const string Message = "application/vnd.microsoft.activity.message";

    public const string Error = "application/vnd.microsoft.error";
}
