using BackCareBot.Core.Reminders;
using BackCareBot.Discord.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Rendering;

namespace BackCareBot.Discord.Reminding;

/// <summary>Posts reminders into Discord's channels.</summary>
public sealed class DiscordMessenger : IChannelMessenger
{
    private const DiscordPermissions ToSpeak = DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages;

    private readonly IDiscordRequests _requests;
    private readonly PictureSource _pictures;

    /// <param name="requests">What carries the requests.</param>
    /// <param name="pictures">Where pictures come from.</param>
    public DiscordMessenger(IDiscordRequests requests, PictureSource pictures)
    {
        _requests = requests;
        _pictures = pictures;
    }

    public string Platform => "discord";

    public async Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(post);
        if (Snowflake.Parse(place.Channel) is not { } channel)
            return PostOutcome.Gone;
        var message = ReminderRenderer.Post(post) with
        {
            Picture = post.Picture is { } picture ? _pictures(picture.Name, picture.Alt) : null,
            Mention = MentionOf(post.Mention),
        };
        var outcome = await Send(channel, message, post.Key, cancellation);
        // Without the permission to attach files Discord refuses the whole message; the words alone are better than nothing.
        return outcome == PostOutcome.Gone && message.Picture is not null && await MaySpeak(place, channel, cancellation)
            ? await Send(channel, message with { Picture = null }, post.Key, cancellation)
            : outcome;
    }

    public async Task<bool> Tell(string user, Place place, string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (Snowflake.Parse(user) is not { } who)
            return false;
        var nonce = Guid.NewGuid().ToString("N")[..Limits.Nonce];
        try
        {
            var direct = await _requests.OpenDirectMessages(who, cancellation);
            await _requests.Send(direct, ReminderRenderer.Notice(text), replyTo: null, nonce, cancellation);
            return true;
        }
        catch (DiscordRefusedException)
        {
            // Their direct messages are closed: the channel is left, where it still takes messages.
            return Snowflake.Parse(place.Channel) is { } channel
                && await Send(channel, ReminderRenderer.Notice(text), nonce, cancellation) == PostOutcome.Delivered;
        }
    }

    private async Task<PostOutcome> Send(Snowflake channel, DiscordMessage message, string nonce, CancellationToken cancellation)
    {
        try
        {
            await _requests.Send(channel, message, replyTo: null, nonce, cancellation);
            return PostOutcome.Delivered;
        }
        catch (DiscordRefusedException error) when (error.Refusal is DiscordRefusal.Forbidden or DiscordRefusal.Gone)
        {
            return PostOutcome.Gone;
        }
        catch (DiscordRefusedException)
        {
            return PostOutcome.TryAgain;
        }
    }

    private async Task<bool> MaySpeak(Place place, Snowflake channel, CancellationToken cancellation) =>
        Snowflake.Parse(place.Server) is { } guild
        && await _requests.PermissionsIn(guild, channel, cancellation) is { } may && (may & ToSpeak) == ToSpeak;

    private static DiscordMention? MentionOf(Mention? mention) => mention is { } set && Snowflake.Parse(set.Id) is { } id
        ? new DiscordMention(set.Kind == MentionKind.Role ? DiscordMentionKind.Role : DiscordMentionKind.User, id)
        : null;
}
