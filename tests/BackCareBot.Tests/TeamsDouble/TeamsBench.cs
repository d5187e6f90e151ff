using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackCareBot.Host.Composition;
using BackCareBot.Teams;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Carriers;
using BackCareBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>One whole bot for all tests of Teams: building it takes some seconds.</summary>
public sealed class TeamsBench : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("backcare-teams-").FullName;
    private ConnectorDouble? _connector;
    private Bot? _bot;
    private int _ids;

    internal ConnectorDouble Connector => _connector!;

    internal Bot Bot => _bot!;

    internal BotSettings Settings { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Settings = new BotSettings
        {
            KnowledgePath = Checkout.Knowledge,
            DataPath = _data,
            SearchEngine = "auto",
            WebUrl = new Uri("http://127.0.0.1:0"),
            AllowedHosts = ["localhost", "127.0.0.1"],
            QuestionsPerSecond = 20,
            Teams = new TeamsSettings { OpenIdMetadata = TeamsSetup.PublicMetadata },
        };
        _bot = Bot.Start(Settings, TimeProvider.System);
        _connector = await ConnectorDouble.Start();
    }

    public async Task DisposeAsync()
    {
        await Connector.DisposeAsync();
        Bot.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>A bot without an app id, with a memory of its own for conversations.</summary>
    internal TeamsAdapter LocalBot(Func<CarrierSetup, ICarrier> carrier) =>
        new(new TeamsSetup { Carrier = carrier }, Bot.Answers, Bot.Current, TimeProvider.System, NullLogger.Instance);

    /// <summary>An id that nobody else has.</summary>
    internal string NewId() => $"id-{Interlocked.Increment(ref _ids)}";

    /// <summary>A message in a personal chat, or another activity by changing it.</summary>
    internal JsonObject Activity(string text, string? conversation = null) => new()
    {
        ["type"] = "message",
        ["id"] = NewId(),
        ["timestamp"] = "2026-11-20T09:00:00Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl.ToString(),
        ["from"] = new JsonObject { ["id"] = "29:person", ["name"] = "Person" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "BackCareBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation ?? NewId(), ["conversationType"] = "personal" },
        ["text"] = text,
    };

    /// <summary>A request that is answered in its response.</summary>
    internal JsonObject Invoke(string name, string value, string conversation, string user = "29:person")
    {
        var activity = Activity("", conversation);
        activity["from"]!["id"] = user;
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = JsonNode.Parse(value);
        return activity;
    }

    /// <summary>A button of a card, pressed.</summary>
    internal JsonObject Pressed(JsonElement button, string conversation, string user = "29:person") => Invoke(
        "adaptiveCard/action",
        $$"""{"action":{"type":"Action.Execute","verb":{{button.GetProperty("verb").GetRawText()}},"data":{{button.GetProperty("data").GetRawText()}}},"trigger":"manual"}""",
        conversation, user);

    /// <summary>Posts an activity as a local client does.</summary>
    internal static async Task<(int Status, JsonElement Body)> Post(TeamsAdapter bot, JsonNode activity)
    {
        var answer = await bot.Receive(new InboxRequest(null, IsLocal: true, Encoding.UTF8.GetBytes(activity.ToJsonString())), default);
        return (answer.Status, answer.Body.IsEmpty ? default : JsonDocument.Parse(answer.Body).RootElement);
    }
}

/// <summary>Tests of Teams run one after another on one bot, and beside those of other platforms.</summary>
[CollectionDefinition(Name)]
public sealed class TeamsTests : ICollectionFixture<TeamsBench>
{
    public const string Name = "Teams";
}
