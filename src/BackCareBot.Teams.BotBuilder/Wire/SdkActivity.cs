using System.Text;
using BackCareBot.Teams.Wire;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Sdk = Microsoft.Bot.Schema;

namespace BackCareBot.Teams.BotBuilder.Wire;

/// <summary>Activities of the wire as the SDK has them, and those of the bot turned into the SDK's.</summary>
internal static class SdkActivity
{
    /// <summary>Reads a posted activity; null where the SDK makes none of it.</summary>
    public static Sdk.Activity? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(body.Span)));
            return HttpHelper.BotMessageSerializer.Deserialize<Sdk.Activity>(reader) is { Type.Length: > 0 } activity ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Sdk.Activity Of(OutgoingActivity activity) => new()
    {
        Type = activity.Type,
        From = Of(activity.From),
        Recipient = Of(activity.Recipient),
        Conversation = Of(activity.Conversation),
        ReplyToId = activity.ReplyToId,
        Text = activity.Text,
        TextFormat = activity.TextFormat,
        Summary = activity.Summary,
        Attachments = activity.Attachments is { } attachments ? [.. attachments.Select(Of)] : null,
    };

    public static Sdk.ChannelAccount? Of(ChannelAccount? account) => account is null ? null : new Sdk.ChannelAccount(account.Id, account.Name);

    private static Sdk.ConversationAccount? Of(ConversationAccount? conversation) => conversation is null
        ? null
        : new Sdk.ConversationAccount(conversation.IsGroup, conversation.ConversationType, conversation.Id, tenantId: conversation.TenantId);

    /// <summary>The card goes onto the wire as it was written.</summary>
    private static Sdk.Attachment Of(Attachment attachment) =>
        new(attachment.ContentType, content: new JRaw(Encoding.UTF8.GetString(attachment.Content.Utf8.Span)));
}
