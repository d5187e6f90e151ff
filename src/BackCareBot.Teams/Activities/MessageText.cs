using System.Net;
using BackCareBot.Core.Answers;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>Reads what a person wrote: the message without mentions of the bot and without mark-up.</summary>
internal static class MessageText
{
    private const string OpenTag = "<at>";
    private const string CloseTag = "</at>";

    /// <summary>The text as plain text; empty where there is none.</summary>
    public static string Of(Activity activity)
    {
        // Other people's names stay, without their tags.
        return Plain(activity, Mentions(activity).Where(mention => IsBot(mention, activity)));
    }

    /// <summary>The text without the names of those whom it mentions.</summary>
    public static string WithoutPeople(Activity activity) => Plain(activity, Mentions(activity));

    /// <summary>The people whom the message mentions, each once.</summary>
    public static IReadOnlyList<string> People(Activity activity) =>
        [.. Mentions(activity).Where(mention => !IsBot(mention, activity)).Select(mention => mention.Mentioned?.Id).OfType<string>().Distinct()];

    private static string Plain(Activity activity, IEnumerable<Entity> without)
    {
        var text = activity.Text ?? "";
        foreach (var mention in without)
        {
            if (mention.Text is { Length: > 0 } words)
                text = text.Replace(words, " ", StringComparison.Ordinal);
        }

        // Teams writes < and & as entities, and a mention's space as one.
        return WebUtility.HtmlDecode(text.Replace(OpenTag, "", StringComparison.Ordinal).Replace(CloseTag, "", StringComparison.Ordinal))
            .Replace('\u00a0', ' ').Trim();
    }

    /// <summary>Whether the bot is spoken to: always in a personal chat, elsewhere when it is mentioned.</summary>
    public static bool IsForBot(Activity activity) =>
        IsPersonal(activity) || Mentions(activity).Any(mention => IsBot(mention, activity));

    /// <summary>Whether only one person reads along.</summary>
    public static bool IsPersonal(Activity activity) => activity.Conversation switch
    {
        { ConversationType: { } type } => type == "personal",
        { IsGroup: true } => false,
        _ => true,
    };

    /// <summary>The message as the core takes it.</summary>
    public static ChatMessage ToChatMessage(Activity activity, string text) => new()
    {
        Text = text,
        Platform = TeamsBot.Platform,
        Conversation = activity.Conversation?.Id ?? "",
        User = activity.From?.Id ?? "",
        Country = activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Country is { Length: 2 } country
            ? country.ToUpperInvariant()
            : null,
    };

    private static bool IsBot(Entity mention, Activity activity) => mention.Mentioned?.Id is { } id && id == activity.Recipient?.Id;

    private static IEnumerable<Entity> Mentions(Activity activity) => (activity.Entities ?? []).Where(entity => entity.Type == "mention");
}
