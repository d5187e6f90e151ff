using System.Text.Json;
using System.Text.Json.Nodes;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Conversations;
using BackCareBot.Host.Composition;
using BackCareBot.Teams;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Reminding;
using BackCareBot.Tests.DiscordDouble;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>The bench with one of the carriers on it.</summary>
public sealed class CarrierBench
{
    private readonly TeamsBench _bench;
    private readonly Func<CarrierSetup, ICarrier> _carrier;

    private CarrierBench(TeamsBench bench, string client)
    {
        _bench = bench;
        _carrier = TeamsCarriers.Choose(client);
        Settings = bench.Settings with { Teams = bench.Settings.Teams with { Client = client } };
    }

    internal ConnectorDouble Connector => _bench.Connector;

    internal Bot Bot => _bench.Bot;

    internal BotSettings Settings { get; }

    public static CarrierBench Own(TeamsBench bench) => new(bench, TeamsCarriers.Own);

    public static CarrierBench BotBuilder(TeamsBench bench) => new(bench, TeamsCarriers.BotBuilder);

    internal TeamsAdapter LocalBot() => _bench.LocalBot(_carrier);

    /// <summary>A bot with nothing remembered, as a program that was just started.</summary>
    internal TeamsAdapter FreshBot() => new(
        new TeamsSetup { Carrier = _carrier }, new AnswerService(Bot.Current, new ConversationStore(TimeProvider.System), new NoCounts(), country: null),
        Bot.Current, TimeProvider.System, NullLogger.Instance);

    /// <summary>A bot that keeps reminders, with what posts them.</summary>
    internal ReminderBench Reminders(ReminderRight right = ReminderRight.Members) => new(this, _carrier, right);

    internal string NewId() => _bench.NewId();

    internal JsonObject Invoke(string name, string value, string conversation) => _bench.Invoke(name, value, conversation);

    internal JsonObject Pressed(JsonElement button, string conversation, string user = "29:person") => _bench.Pressed(button, conversation, user);

    internal JsonObject Activity(string text, string? conversation = null) => _bench.Activity(text, conversation);
}
