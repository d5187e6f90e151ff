using BackCareBot.Core.Answers;
using BackCareBot.Core.Commands;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Rendering;

namespace BackCareBot.Discord.Reminding;

/// <summary>Brings what people type, choose and press about reminders to the desks, with what they may do there.</summary>
internal sealed class ReminderFace
{
    private readonly DiscordDesks _desks;
    private readonly IDiscordRequests _requests;

    public ReminderFace(DiscordDesks desks, IDiscordRequests requests)
    {
        _desks = desks;
        _requests = requests;
    }

    /// <summary>A channel as the core keeps it.</summary>
    public static Place PlaceOf(Snowflake? guild, Snowflake channel) => new("discord", guild?.ToString() ?? "", channel.ToString());

    /// <summary>Answers a message about reminders or stored data; null for every other.</summary>
    public async Task<Reply?> Hear(ChatMessage asked, IncomingMessage message, CancellationToken cancellation)
    {
        if (TypedCommand.Parse(asked.Text) is { Name: CommandCatalogue.Export } && message.Guild is not null)
            return ReminderNotices.NotHere;
        // The permissions of a writer take three requests to find out, so only where they matter.
        var may = message.Guild is { } guild && ReminderDesk.IsCommand(asked.Text)
            ? await _requests.PermissionsOf(guild, message.Channel, message.Author, cancellation) ?? DiscordPermissions.None
            : DiscordPermissions.None;
        var caller = Caller(message.Guild, message.Channel, message.Author, may, named: null);
        return await Run(asked, caller, cancellation);
    }

    /// <summary>Answers words that came with an interaction: a button's, or another command's.</summary>
    public Task<Reply?> Hear(ChatMessage asked, IncomingInteraction interaction, CancellationToken cancellation) =>
        Run(asked, Caller(interaction, named: null), cancellation);

    /// <summary>Does what <c>/remind</c> asks; null where its fields tell of a warning sign.</summary>
    public Task<Reply?> Run(IncomingInteraction interaction, CancellationToken cancellation) =>
        _desks.Reminders.Run(interaction.Subcommand, interaction.Options, Caller(interaction, interaction.Named), cancellation);

    /// <summary>Suggestions for a field of <c>/remind</c>.</summary>
    public async Task<IReadOnlyList<DiscordChoice>> Complete(IncomingInteraction interaction, string typed, CancellationToken cancellation)
    {
        var found = await _desks.Reminders.Complete(interaction.Focused ?? "", typed, PlaceOf(interaction.Guild, interaction.Channel), cancellation);
        return [.. found.Select(item => new DiscordChoice(DiscordText.Cut(item.Label, Limits.Choice), item.Value)).Where(item => item.Value.Length <= Limits.Choice)];
    }

    /// <summary>Does what a button below a post says.</summary>
    public Task<Reply> Press(IncomingInteraction interaction, ButtonId.Remind button, CancellationToken cancellation)
    {
        var place = PlaceOf(interaction.Guild, interaction.Channel);
        var user = interaction.User.ToString();
        return button.Press switch
        {
            ReminderPress.Done => _desks.Reminders.Done(place, user, button.Reminder, cancellation),
            ReminderPress.Snooze => _desks.Reminders.Snooze(place, user, button.Reminder, cancellation),
            _ => _desks.Reminders.Another(place, button.Reminder, button.EntryId, cancellation),
        };
    }

    private async Task<Reply?> Run(ChatMessage asked, ReminderCaller caller, CancellationToken cancellation) =>
        await _desks.Data.TryRun(asked, cancellation) ?? await _desks.Reminders.TryRun(asked, caller, cancellation);

    private ReminderCaller Caller(IncomingInteraction interaction, NamedMention? named) =>
        Caller(interaction.Guild, interaction.Channel, interaction.User, interaction.UserMay, named);

    private ReminderCaller Caller(Snowflake? guild, Snowflake channel, Snowflake user, DiscordPermissions may, NamedMention? named) => new(
        PlaceOf(guild, channel), user.ToString(), MemberRights.Of(may, _desks.Right, user, guild, named), MemberRights.Of(named));
}
