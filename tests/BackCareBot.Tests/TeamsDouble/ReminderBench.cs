using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using BackCareBot.Teams;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Reminding;
using BackCareBot.Tests.Reminders;
using BackCareBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>A bot in Teams that keeps reminders, on Friday 20 November 2026 at 09:00 UTC.</summary>
internal sealed class ReminderBench : IDisposable
{
    private readonly CarrierBench _bench;
    private readonly Func<CarrierSetup, ICarrier> _carrier;
    private readonly ReminderRight _right;
    private readonly string _folder;
    private TeamsConnection _connection;
    private TeamsAdapter _bot;

    public ReminderBench(CarrierBench bench, Func<CarrierSetup, ICarrier> carrier, ReminderRight right)
    {
        _bench = bench;
        _carrier = carrier;
        _right = right;
        _folder = Directory.CreateTempSubdirectory("backcare-teams-").FullName;
        (_connection, _bot) = Start();
    }

    public MemoryReminders Store { get; } = new();

    public StoredLines Lines { get; } = new();

    public ManualTime Time { get; } = new("2026-11-20");

    public TeamsMessenger Messenger => new(_connection);

    /// <summary>A message in a personal chat.</summary>
    public JsonObject InChat(string text, string conversation, string user = "29:ann")
    {
        var activity = _bench.Activity(text, conversation);
        activity["from"] = new JsonObject { ["id"] = user, ["name"] = "Ann" };
        return activity;
    }

    /// <summary>A message in a group chat or, with a team, in its channel; the bot is mentioned.</summary>
    public JsonObject InGroup(string text, string conversation, string? team = null, string user = "29:ann")
    {
        var activity = InChat($"<at>BackCareBot</at> {text}", conversation, user);
        activity["conversation"]!["conversationType"] = team is null ? "groupChat" : "channel";
        if (team is not null)
            activity["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = team } };
        activity["entities"] = new JsonArray();
        return Mention(activity, "<at>BackCareBot</at>", "28:bot");
    }

    public static JsonObject Mention(JsonObject activity, string words, string id)
    {
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = words,
            ["mentioned"] = new JsonObject { ["id"] = id },
        });
        return activity;
    }

    /// <summary>Sends a message and gives what the bot posts for it.</summary>
    public async Task<Posted> Say(JsonObject message)
    {
        var (status, _) = await TeamsBench.Post(_bot, message);
        Assert.Equal(200, status);
        var posted = await _bench.Connector.Next();
        AssertGood(posted.Card);
        return posted;
    }

    /// <summary>Presses a button of a card, with what stands in its fields.</summary>
    public async Task<JsonElement> Press(JsonElement card, string title, JsonObject where, params (string Field, string Value)[] fields)
    {
        var button = CardReader.Button(card, title);
        var data = JsonNode.Parse(button.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (field, value) in fields)
            data[field] = value;
        return await Invoke(button.GetProperty("verb").GetString()!, data, where);
    }

    public async Task<JsonElement> Invoke(string verb, JsonObject data, JsonObject where, int expected = 200)
    {
        var activity = where.DeepClone().AsObject();
        activity["id"] = _bench.NewId();
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["text"] = "";
        activity.Remove("entities");
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        var (status, body) = await TeamsBench.Post(_bot, activity);
        Assert.Equal(expected, status);
        var value = body.GetProperty("value");
        if (body.GetProperty("type").GetString() == "application/vnd.microsoft.card.adaptive")
            AssertGood(value);
        return value;
    }

    public Task Edit(JsonObject message)
    {
        var edited = message.DeepClone().AsObject();
        edited["type"] = "messageUpdate";
        edited["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
        edited["timestamp"] = "2026-11-20T09:01:00Z";
        return TeamsBench.Post(_bot, edited);
    }

    public Task<IReadOnlyList<Reminder>> In(string conversation, string team = "") => Store.In(new Place("teams", team, conversation), default);

    /// <summary>Ends the program and starts it again.</summary>
    public void Restart()
    {
        Stop();
        (_connection, _bot) = Start();
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static void AssertGood(JsonElement card) => Assert.Empty(CardRules.Faults(Encoding.UTF8.GetBytes(card.GetRawText())));

    private void Stop()
    {
        _bot.Dispose();
        _connection.Dispose();
    }

    private (TeamsConnection, TeamsAdapter) Start()
    {
        var connection = new TeamsConnection(
            new TeamsSetup
            {
                Carrier = _carrier,
                PublicUrl = new Uri("https://bot.example.test/"),
                ReferencesFile = Path.Combine(_folder, "conversations.jsonl"),
            },
            TimeProvider.System);
        var desks = new TeamsDesks(
            new ReminderDesk(Store, _bench.Bot.Current, new ReminderSettings(), new TeamsMessenger(connection).Post, Time),
            new PersonalDataDesk(Lines, _bench.Bot.Conversations), _right);
        return (connection, new TeamsAdapter(connection, _bench.Bot.Answers, _bench.Bot.Current, desks, TimeProvider.System, NullLogger.Instance));
    }
}

/// <summary>What is stored of one person.</summary>
internal sealed class StoredLines : IPersonalData
{
    public List<string> Kept { get; } = [];

    public Task<IReadOnlyList<string>> Export(string platform, string user, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([.. Kept]);

    public Task Forget(string platform, string user, CancellationToken cancellation)
    {
        Kept.Clear();
        return Task.CompletedTask;
    }
}
