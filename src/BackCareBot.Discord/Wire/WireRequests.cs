using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;
using BackCareBot.Discord.Wire.Rest;

namespace BackCareBot.Discord.Wire;

/// <summary>The port's requests over Discord's REST API.</summary>
internal sealed class WireRequests : IDiscordRequests
{
    /// <summary>Discord's code for a second first answer: an earlier attempt arrived after all.</summary>
    private const int AlreadyAcknowledged = 40060;

    private readonly RestClient _rest;

    public WireRequests(RestClient rest) => _rest = rest;

    public async Task<Snowflake> Send(
        Snowflake channel, DiscordMessage message, Snowflake? replyTo, string nonce, CancellationToken cancellation)
    {
        var body = MessageWriter.New(message, replyTo, nonce);
        return (await _rest.Send(
            Route.CreateMessage(channel), Content(body, DiscordJson.Default.MessageBody, message.Picture), DiscordJson.Default.IdData, cancellation)).Id;
    }

    public Task Edit(Snowflake channel, Snowflake message, DiscordMessage content, CancellationToken cancellation) => _rest.Tell(
        Route.EditMessage(channel, message), Content(MessageWriter.Body(content), DiscordJson.Default.MessageBody, content.Picture), cancellation);

    public async Task Delete(Snowflake channel, Snowflake message, CancellationToken cancellation)
    {
        try
        {
            await _rest.Tell(Route.DeleteMessage(channel, message), () => null, cancellation);
        }
        catch (DiscordRefusedException error) when (error.Refusal == DiscordRefusal.Gone)
        {
            // Somebody else was quicker.
        }
    }

    public async Task Respond(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellation)
    {
        var picture = response switch
        {
            InteractionResponse.Show show => show.Message.Picture,
            InteractionResponse.Update update => update.Message.Picture,
            _ => null,
        };
        try
        {
            await _rest.Tell(
                Route.Callback(interaction), Content(MessageWriter.Callback(response), DiscordJson.Default.CallbackBody, picture), cancellation);
        }
        catch (DiscordRefusedException error) when (error.Code == AlreadyAcknowledged)
        {
            // An attempt that seemed to fail had arrived.
        }
    }

    public Task EditResponse(InteractionHandle interaction, DiscordMessage content, CancellationToken cancellation) => _rest.Tell(
        Route.EditResponse(interaction), Content(MessageWriter.Body(content), DiscordJson.Default.MessageBody, content.Picture), cancellation);

    public async Task<Snowflake> OpenDirectMessages(Snowflake user, CancellationToken cancellation) => (await _rest.Send(
        Route.OpenDirectMessages, Content(new DirectChannelBody(user), DiscordJson.Default.DirectChannelBody), DiscordJson.Default.IdData, cancellation)).Id;

    public Task<DiscordPermissions?> PermissionsIn(Snowflake guild, Snowflake channel, CancellationToken cancellation) =>
        Permissions(guild, channel, null, cancellation);

    public Task<DiscordPermissions?> PermissionsOf(Snowflake guild, Snowflake channel, Snowflake member, CancellationToken cancellation) =>
        Permissions(guild, channel, member, cancellation);

    /// <param name="guild">The server.</param>
    /// <param name="channel">One of its channels.</param>
    /// <param name="who">The member, or null for the bot itself.</param>
    /// <param name="cancellation">Gives up.</param>
    private async Task<DiscordPermissions?> Permissions(Snowflake guild, Snowflake channel, Snowflake? who, CancellationToken cancellation)
    {
        try
        {
            var self = who ?? (await _rest.Send(Route.OwnUser, () => null, DiscordJson.Default.IdData, cancellation)).Id;
            var member = await _rest.Send(Route.Member(guild, self), () => null, DiscordJson.Default.MemberData, cancellation);
            var roles = await _rest.Send(Route.Roles(guild), () => null, DiscordJson.Default.IReadOnlyListRoleData, cancellation);
            var place = await _rest.Send(Route.Channel(channel), () => null, DiscordJson.Default.ChannelData, cancellation);
            // A thread has no rules of its own; those of its channel hold.
            if (place.PermissionOverwrites is null && place.ParentId is { } parent)
                place = await _rest.Send(Route.Channel(parent), () => null, DiscordJson.Default.ChannelData, cancellation);
            return PermissionRules.Of(guild, self, member, roles, place);
        }
        catch (DiscordRefusedException error) when (error.Refusal is DiscordRefusal.Forbidden)
        {
            // Discord does not even show the channel.
            return DiscordPermissions.None;
        }
        catch (DiscordRefusedException)
        {
            return null;
        }
    }

    public async Task<Snowflake> Application(CancellationToken cancellation) =>
        (await _rest.Send(Route.OwnApplication, () => null, DiscordJson.Default.IdData, cancellation)).Id;

    public async Task<IReadOnlyList<DiscordCommand>> Commands(Snowflake application, Snowflake? guild, CancellationToken cancellation)
    {
        var registered = await _rest.Send(
            Route.Commands(HttpMethod.Get, application, guild), () => null, DiscordJson.Default.IReadOnlyListCommandData, cancellation);
        return [.. registered.Select(CommandWriter.Read)];
    }

    public Task RegisterCommands(
        Snowflake application, Snowflake? guild, IReadOnlyList<DiscordCommand> commands, CancellationToken cancellation)
    {
        IReadOnlyList<CommandData> body = [.. commands.Select(command => CommandWriter.Write(command, everywhere: guild is null))];
        return _rest.Tell(
            Route.Commands(HttpMethod.Put, application, guild), Content(body, DiscordJson.Default.IReadOnlyListCommandData), cancellation);
    }

    /// <summary>Makes the content anew for each attempt: what was sent once cannot be sent again.</summary>
    private static Func<HttpContent?> Content<T>(T body, JsonTypeInfo<T> type, DiscordPicture? picture = null)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return () =>
        {
            var json = new ByteArrayContent(bytes);
            json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (picture is null)
                return json;
            // Source: documentation, "Uploading files": the body as payload_json, each file as files[n].
            var file = new ReadOnlyMemoryContent(picture.Bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(picture.MediaType);
            return new MultipartFormDataContent { { json, "payload_json" }, { file, "files[0]", picture.FileName } };
        };
    }
}
