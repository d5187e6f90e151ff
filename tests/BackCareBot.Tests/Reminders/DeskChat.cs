using BackCareBot.Core.Answers;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Reminders;

/// <summary>A reminder desk to talk with, on Friday 20 November 2026 at 09:00 UTC.</summary>
internal sealed class DeskChat
{
    public static readonly Place Here = new("discord", "server", "channel");
    public static readonly RightNames Names = new("Manage Channels", "Manage Messages", "Mention Everyone");

    private readonly RealBot _bot;

    public DeskChat(RealBot bot, ReminderSettings? settings = null)
    {
        _bot = bot;
        Desk = new ReminderDesk(Store, bot.Current, settings ?? new ReminderSettings(), Post, Time, Failures.Add);
    }

    public ManualTime Time { get; } = new("2026-11-20");

    public MemoryReminders Store { get; } = new();

    public List<(Place Place, ReminderPost Post)> Posts { get; } = [];

    public List<StoreException> Failures { get; } = [];

    public PostOutcome Outcome { get; set; } = PostOutcome.Delivered;

    public ReminderDesk Desk { get; }

    public static ReminderCaller Caller(
        string user = "ann", bool manage = true, bool moderate = false, bool mention = false, Mention? whom = null) =>
        new(Here, user, new ConversationRights(manage, moderate, mention, Names), whom);

    public Task<Reply?> TrySay(string text, ReminderCaller? caller = null) =>
        Desk.TryRun(new ChatMessage { Text = text, Platform = "discord", User = "ann" }, caller ?? Caller(), CancellationToken.None);

    /// <summary>Says something that the desk must answer.</summary>
    public async Task<Reply> Say(string text, ReminderCaller? caller = null) =>
        await TrySay(text, caller) ?? throw new InvalidOperationException($"“{text}” was no reminder command.");

    public async Task<Reply> Fill(string subcommand, params (string Field, string Value)[] fields) =>
        await Desk.Run(subcommand, fields.ToDictionary(field => field.Field, field => field.Value), Caller(), CancellationToken.None)
        ?? throw new InvalidOperationException("The desk left it to the answers.");

    public Task<IReadOnlyList<Reminder>> All() => Store.In(Here, CancellationToken.None);

    /// <summary>Sets a reminder and gives it as kept.</summary>
    public async Task<Reminder> Set(string text = "remind weekdays at 09:30 Berlin time", ReminderCaller? caller = null)
    {
        var reply = await Say(text, caller);
        Assert.True(reply.Kind == ReplyKind.Information, reply.ShortAnswer);
        return (await All())[^1];
    }

    public async Task<Reminder> Only() => Assert.Single(await All());

    private Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation)
    {
        Posts.Add((place, post));
        return Task.FromResult(Outcome);
    }
}
