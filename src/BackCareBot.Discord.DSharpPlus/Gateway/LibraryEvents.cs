using BackCareBot.Discord.DSharpPlus.Mapping;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire;
using DSharpPlus;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Discord.DSharpPlus.Gateway;

/// <summary>
/// Hands the library's events on, in the port's form. The library waits for each before it reads the next frame: they come
/// in order, and a flood of them waits in the socket and not in memory.
/// </summary>
internal sealed class LibraryEvents(IDiscordEvents receiver, ILogger log)
{
    public void Listen(DiscordClient client)
    {
        client.MessageCreated += (_, told) => HandOn(
            "MESSAGE_CREATE", () => EventMapping.Message(told.Message, told.MentionedUsers, told.MentionedRoles, told.Guild, Self(client)), receiver.MessageCreated);
        client.MessageUpdated += (_, told) => HandOn(
            "MESSAGE_UPDATE", () => EventMapping.Edit(told.Message, told.MentionedUsers, told.MentionedRoles, told.Guild, Self(client)), receiver.MessageEdited);
        client.MessageDeleted += (_, told) => Tell(
            "MESSAGE_DELETE", () => receiver.MessageDeleted(new Snowflake(told.Channel.Id), new Snowflake(told.Message.Id)));
        client.MessagesBulkDeleted += (_, told) => Tell("MESSAGE_DELETE_BULK", () =>
        {
            foreach (var message in told.Messages)
                receiver.MessageDeleted(new Snowflake(told.Channel.Id), new Snowflake(message.Id));
        });
        client.InteractionCreated += (_, told) => HandOn(
            "INTERACTION_CREATE", () => EventMapping.Interaction(told.Interaction), receiver.InteractionCreated);
        client.ContextMenuInteractionCreated += (_, told) => HandOn(
            "INTERACTION_CREATE", () => EventMapping.Menu(told.Interaction, told.TargetMessage), receiver.InteractionCreated);
        client.ComponentInteractionCreated += (_, told) => HandOn(
            "INTERACTION_CREATE", () => EventMapping.Button(told.Interaction, told.Message), receiver.InteractionCreated);
    }

    private static Snowflake Self(DiscordClient client) => new(client.CurrentUser.Id);

    private Task HandOn<T>(string name, Func<T?> read, Action<T> handOn)
        where T : class =>
        Tell(name, () =>
        {
            if (read() is { } known)
                handOn(known);
        });

    private Task Tell(string name, Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The receiver promises not to throw; if it does, one event is lost and not the connection.
            WireLog.EventFailed(log, name, error);
        }

        return Task.CompletedTask;
    }
}
