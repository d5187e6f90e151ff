using BackCareBot.Core.Memory;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.Commands;

/// <summary>Sends answers to messages, and says who must allow what where they may not be sent.</summary>
internal sealed class Sending
{
    /// <summary>How long a channel is left alone after a refusal: each further one counts against the bot.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);
    private const int Most = 5_000;

    private readonly IDiscordRequests _requests;
    private readonly UnderWay _underWay;
    private readonly ExpiringMap<Snowflake, bool> _forbidden;
    private readonly ILogger _log;
    private readonly CancellationToken _stopping;

    public Sending(IDiscordRequests requests, UnderWay underWay, TimeProvider time, ILogger log, CancellationToken stopping)
    {
        _requests = requests;
        _underWay = underWay;
        _log = log;
        _stopping = stopping;
        _forbidden = new ExpiringMap<Snowflake, bool>(Rest, Most, time);
    }

    /// <summary>Replies to a message.</summary>
    /// <param name="question">The message.</param>
    /// <param name="answer">The reply.</param>
    /// <param name="sent">Told the reply's id, or null where it could not be sent.</param>
    public void Reply(IncomingMessage question, DiscordMessage answer, Action<Snowflake?> sent) => _underWay.Start(async () =>
        sent(await Guard(question.Channel, () => Send(question, answer))));

    /// <summary>Replaces a reply, once it is known where it is.</summary>
    public void Correct(IncomingMessage question, DiscordMessage answer, Task<Snowflake?> reply) => _underWay.Start(async () =>
    {
        if (await reply is not { } id)
            return;
        await Guard(question.Channel, async () =>
        {
            await _requests.Edit(question.Channel, id, answer, _stopping);
            return id;
        });
    });

    /// <summary>Takes a reply away, once it is known where it is.</summary>
    public void TakeBack(Snowflake channel, Task<Snowflake?> reply) => _underWay.Start(async () =>
    {
        if (await reply is not { } id)
            return;
        await Guard(channel, async () =>
        {
            await _requests.Delete(channel, id, _stopping);
            return id;
        });
    });

    private async Task<Snowflake?> Send(IncomingMessage question, DiscordMessage answer)
    {
        if (_forbidden.TryGet(question.Channel, out _))
            return null;
        try
        {
            return await Post(question, answer);
        }
        catch (DiscordRefusedException error) when (error.Refusal == DiscordRefusal.Forbidden && question.Guild is { } guild)
        {
            return await Forbidden(question, guild, answer);
        }
    }

    /// <summary>One question has one answer: its id is the nonce, so an attempt that seemed to fail makes no second one.</summary>
    private Task<Snowflake> Post(IncomingMessage question, DiscordMessage answer) =>
        _requests.Send(question.Channel, answer, question.Id, question.Id.ToString(), _stopping);

    private async Task<Snowflake?> Forbidden(IncomingMessage question, Snowflake guild, DiscordMessage answer)
    {
        var has = await _requests.PermissionsIn(guild, question.Channel, _stopping);
        var lacks = has is { } known ? DiscordPermissions.Needed & ~known : DiscordPermissions.Needed;
        var names = Invitation.Names(lacks);
        BotLog.MissingPermissions(_log, question.Channel.ToString(), string.Join(", ", names));
        const DiscordPermissions toSpeak = DiscordPermissions.ViewChannel | DiscordPermissions.SendMessages;
        if (has is not null && (lacks & toSpeak) == 0 && lacks.HasFlag(DiscordPermissions.EmbedLinks))
            return await Post(question, Notices.Plain(answer));
        _forbidden.TryAdd(question.Channel, true);
        var direct = await _requests.OpenDirectMessages(question.Author, _stopping);
        await _requests.Send(direct, Notices.CannotAnswer(question.Channel, names), replyTo: null, question.Id.ToString(), _stopping);
        return null;
    }

    private async Task<Snowflake?> Guard(Snowflake channel, Func<Task<Snowflake?>> send)
    {
        try
        {
            return await send();
        }
        catch (DiscordRefusedException error) when (error.Refusal == DiscordRefusal.Gone)
        {
            BotLog.ChannelGone(_log, channel.ToString());
        }
        catch (DiscordRefusedException error)
        {
            BotLog.NotSent(_log, channel.ToString(), error.Message);
        }
        catch (OperationCanceledException)
        {
            BotLog.NotSent(_log, channel.ToString(), "the program is stopping");
        }

        return null;
    }
}
