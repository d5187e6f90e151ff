using System.Text;
using System.Text.Json;
using BackCareBot.Teams;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.TeamsDouble;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Tests.Teams;

/// <summary>Teams gets its response in time; what is late is sent when it is there; nothing is done twice.</summary>
public abstract class InTimeTests : IClassFixture<SharedDoubles>, IDisposable
{
    private readonly SetTime _time = new();
    private readonly TrustedServices _services = new();
    private readonly SlowHandler _handler = new();
    private readonly ConnectorDouble _double;
    private readonly ICarrier _carrier;
    private readonly TeamsInbox _inbox;

    protected InTimeTests(SharedDoubles doubles, Func<CarrierSetup, ICarrier> create)
    {
        _double = doubles.Connector;
        _carrier = create(new CarrierSetup(null, TeamsSetup.PublicMetadata, _time));
        var connector = new BotConnector(_carrier.Transport, _services, _time);
        _inbox = new TeamsInbox(_carrier, localOnly: true, _services, _handler, connector, _time, NullLogger.Instance);
    }

    public void Dispose()
    {
        _carrier.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_button_whose_card_is_late_is_answered_in_time_and_the_card_follows()
    {
        var receiving = Receive("invoke", "1");
        await _time.SomebodyWaits();
        _time.Advance(TeamsInbox.AnswerWithin);
        var answer = await receiving;
        Assert.Equal(200, answer.Status);
        Assert.Equal(CardWords.OnItsWay, JsonDocument.Parse(answer.Body).RootElement.GetProperty("value").GetString());

        _handler.Result.SetResult(InvokeReply.OfCard(FixedCards.Question().Write()));
        Assert.Equal("c", (await _double.Next()).Conversation);
    }

    [Fact]
    public async Task A_message_that_takes_long_is_accepted_in_time()
    {
        var receiving = Receive("message", "1");
        await _time.SomebodyWaits();
        _time.Advance(TeamsInbox.AnswerWithin);
        Assert.Equal(200, (await receiving).Status);
    }

    [Fact]
    public async Task A_repetition_while_the_work_is_under_way_gets_the_answer_of_the_first()
    {
        var first = Receive("invoke", "1");
        var second = Receive("invoke", "1");
        _handler.Result.SetResult(InvokeReply.OfText("done"));
        Assert.Equal((await first).Body.ToArray(), (await second).Body.ToArray());
        Assert.Equal(1, _handler.Count);
    }

    [Fact]
    public async Task Work_that_failed_is_done_again_when_Teams_repeats_it()
    {
        _handler.Result.SetException(new ConnectorException(503, "no room"));
        Assert.Equal(502, (await Receive("message", "1")).Status);
        _handler.Result = new TaskCompletionSource<InvokeReply?>();
        _handler.Result.SetResult(null);
        Assert.Equal(200, (await Receive("message", "1")).Status);
        Assert.Equal(2, _handler.Count);
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_not_asked_for_again()
    {
        _handler.Result.SetException(new ConnectorException(404, "gone"));
        Assert.Equal(200, (await Receive("message", "1")).Status);
    }

    [Fact]
    public async Task Of_10_000_activities_of_which_a_third_repeat_each_is_done_once()
    {
        _handler.Result.SetResult(null);
        var random = new Random(1);
        var fresh = Enumerable.Range(0, 6_667).Select(id => $"n{id}").ToArray();
        string[] ids = [.. fresh, .. Enumerable.Range(0, 3_333).Select(_ => fresh[random.Next(fresh.Length)])];
        random.Shuffle(ids);
        await Parallel.ForEachAsync(ids, async (id, _) => Assert.Equal(200, (await Receive("message", id)).Status));
        Assert.Equal(6_667, _handler.Count);
    }

    private Task<InboxAnswer> Receive(string type, string id) => _inbox.Receive(
        new InboxRequest(null, IsLocal: true, Encoding.UTF8.GetBytes(
            $$"""{"type":"{{type}}","name":"adaptiveCard/action","id":"{{id}}","channelId":"msteams","serviceUrl":"{{_double.ServiceUrl}}","conversation":{"id":"c"} }""")),
        default);

    private sealed class SlowHandler : IActivityHandler
    {
        private int _count;

        public int Count => _count;

        public TaskCompletionSource<InvokeReply?> Result { get; set; } = new();

        public Task<InvokeReply?> Handle(Activity activity, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _count);
            return Result.Task;
        }
    }
}
