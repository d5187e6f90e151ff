using BackCareBot.Discord.DSharpPlus.Mapping;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using BackCareBot.Discord.Wire.Rest;
using DSharpPlus;
using DSharpPlus.Net;

namespace BackCareBot.Discord.DSharpPlus.Rest;

/// <summary>The port's requests over the library's REST client.</summary>
internal sealed class LibraryRequests : IDiscordRequests, IDisposable
{
    /// <summary>Discord's code for a second first answer: an earlier attempt arrived after all.</summary>
    private const int AlreadyAcknowledged = 40060;

    private readonly DiscordRestClient _rest;
    private readonly LibraryCalls _calls;
    private readonly SemaphoreSlim _knowing = new(1, 1);

    public LibraryRequests(DiscordConfiguration configuration, Transport transport, TimeProvider time)
    {
        _rest = new DiscordRestClient(configuration);
        LibraryHttp.Use(_rest, transport);
        _calls = new LibraryCalls(time);
    }

    public void Dispose()
    {
        _rest.Dispose();
        _knowing.Dispose();
    }

    public async Task<Snowflake> Send(
        Snowflake channel, DiscordMessage message, Snowflake? replyTo, string nonce, CancellationToken cancellation)
    {
        var sent = await _calls.Ask(
            Route.CreateMessage(channel), BodyCompletion.OfNew(nonce, message.Picture),
            () => _rest.CreateMessageAsync(channel.Value, MessageMapping.New(message, replyTo)), cancellation);
        return new Snowflake(sent.Id);
    }

    public Task Edit(Snowflake channel, Snowflake message, DiscordMessage content, CancellationToken cancellation) => _calls.Ask(
        Route.EditMessage(channel, message), BodyCompletion.OfEdit(content.Picture),
        () => _rest.EditMessageAsync(channel.Value, message.Value, MessageMapping.New(content, replyTo: null)), cancellation);

    public async Task Delete(Snowflake channel, Snowflake message, CancellationToken cancellation)
    {
        try
        {
            await _calls.Tell(
                Route.DeleteMessage(channel, message), null, () => _rest.DeleteMessageAsync(channel.Value, message.Value, null), cancellation);
        }
        catch (DiscordRefusedException error) when (error.Refusal == DiscordRefusal.Gone)
        {
            // Somebody else was quicker.
        }
    }

    public async Task Respond(InteractionHandle interaction, InteractionResponse response, CancellationToken cancellation)
    {
        var (type, body) = MessageMapping.Callback(response);
        try
        {
            await _calls.Tell(
                Route.Callback(interaction), BodyCompletion.OfCallback(MessageMapping.PictureOf(response)),
                () => _rest.CreateInteractionResponseAsync(interaction.Id.Value, interaction.Token, type, body), cancellation);
        }
        catch (DiscordRefusedException error) when (error.Code == AlreadyAcknowledged)
        {
            // An attempt that seemed to fail had arrived.
        }
    }

    public async Task EditResponse(InteractionHandle interaction, DiscordMessage content, CancellationToken cancellation)
    {
        await KnowOurselves(cancellation);
        await _calls.Ask(
            Route.EditResponse(interaction), BodyCompletion.OfEdit(content.Picture),
            () => _rest.EditOriginalInteractionResponseAsync(interaction.Token, MessageMapping.Response(content)), cancellation);
    }

    public async Task<Snowflake> OpenDirectMessages(Snowflake user, CancellationToken cancellation) => new((await _calls.Ask(
        Route.OpenDirectMessages, null, () => _rest.CreateDmAsync(user.Value), cancellation)).Id);

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
            await KnowOurselves(cancellation);
            var self = who ?? new Snowflake(_rest.CurrentUser.Id);
            var member = await _calls.Ask(Route.Member(guild, self), null, () => _rest.GetGuildMemberAsync(guild.Value, self.Value), cancellation);
            var roles = await _calls.Ask(Route.Roles(guild), null, () => _rest.GetGuildRolesAsync(guild.Value), cancellation);
            var place = await _calls.Ask(Route.Channel(channel), null, () => _rest.GetChannelAsync(channel.Value), cancellation);
            // A thread has no rules of its own; those of its channel hold.
            if (place.IsThread && place.ParentId is { } parent)
                place = await _calls.Ask(Route.Channel(new Snowflake(parent)), null, () => _rest.GetChannelAsync(parent), cancellation);
            return PermissionRules.Of(guild, self, PermissionMapping.Of(member), [.. roles.Select(PermissionMapping.Of)], PermissionMapping.Of(place));
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

    public async Task<Snowflake> Application(CancellationToken cancellation)
    {
        await KnowOurselves(cancellation);
        return new Snowflake(_rest.CurrentApplication.Id);
    }

    public async Task<IReadOnlyList<DiscordCommand>> Commands(Snowflake application, Snowflake? guild, CancellationToken cancellation)
    {
        await KnowOurselves(cancellation);
        var registered = await _calls.Ask(
            Route.Commands(HttpMethod.Get, application, guild), null,
            () => guild is { } one ? _rest.GetGuildApplicationCommandsAsync(one.Value) : _rest.GetGlobalApplicationCommandsAsync(), cancellation);
        return [.. registered.Select(CommandMapping.Read)];
    }

    public async Task RegisterCommands(
        Snowflake application, Snowflake? guild, IReadOnlyList<DiscordCommand> commands, CancellationToken cancellation)
    {
        await KnowOurselves(cancellation);
        // Contexts may be named only for a command that is registered everywhere.
        await _calls.Ask(
            Route.Commands(HttpMethod.Put, application, guild), guild is null ? BodyCompletion.OfCommands() : null,
            () => guild is { } one
                ? _rest.BulkOverwriteGuildApplicationCommandsAsync(one.Value, commands.Select(CommandMapping.Write))
                : _rest.BulkOverwriteGlobalApplicationCommandsAsync(commands.Select(CommandMapping.Write)),
            cancellation);
    }

    /// <summary>Where the gateway is, and how many shards it wants.</summary>
    public Task<GatewayInfo> Gateway(CancellationToken cancellation) =>
        _calls.Ask(Route.GatewayBot, null, () => _rest.GetGatewayInfoAsync(), cancellation);

    /// <summary>Several of the library's calls look up the bot's user and application in its own memory.</summary>
    private async Task KnowOurselves(CancellationToken cancellation)
    {
        if (_rest.CurrentApplication is not null)
            return;
        await _knowing.WaitAsync(cancellation);
        try
        {
            if (_rest.CurrentApplication is null)
                await _calls.Tell(Route.OwnApplication, null, () => _rest.InitializeAsync(), cancellation);
        }
        finally
        {
            _knowing.Release();
        }
    }
}
