using System.Text.Json.Nodes;
using BackCareBot.Host.Composition;
using BackCareBot.Teams;
using BackCareBot.Teams.Carriers;

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

    internal string NewId() => _bench.NewId();

    internal JsonObject Activity(string text, string? conversation = null) => _bench.Activity(text, conversation);
}
