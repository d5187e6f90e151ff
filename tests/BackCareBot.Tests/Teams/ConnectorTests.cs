using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>Of every carrier, posting to the Bot Connector: what it repeats, what it gives up, whom it trusts.</summary>
public abstract class ConnectorTests : IClassFixture<SharedDoubles>, IDisposable
{
    private readonly SetTime _time = new();
    private readonly TrustedServices _services = new();
    private readonly AuthoritiesDouble _network;
    private readonly ICarrier _carrier;
    private readonly ConnectorDouble _double;
    private readonly BotConnector _connector;

    protected ConnectorTests(SharedDoubles doubles, Func<CarrierSetup, ICarrier> create)
    {
        _double = doubles.Connector;
        _double.Taken.Clear();
        _services.Trust(_double.ServiceUrl);
        _network = new AuthoritiesDouble(doubles.Authority);
        // Each an app of its own, as tokens are kept per app.
        var identity = new TeamsIdentity(Guid.NewGuid().ToString(), "99999999-2222-3333-4444-555555555555") { ClientSecret = "the-secret" };
        _carrier = create(new CarrierSetup(identity, AuthoritiesDouble.Metadata, _time) { Authorities = _network });
        _connector = new BotConnector(_carrier.Transport, _services, _time, new RetryPlan(() => 0.5));
    }

    public void Dispose()
    {
        _carrier.Dispose();
        _network.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_refusal_that_may_pass_is_tried_again(int status)
    {
        _double.Refuse(status);
        var sending = Send();
        await _time.SomebodyWaits();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await sending);
        Assert.Equal([TimeSpan.FromMilliseconds(500)], _time.Waits);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task A_refusal_that_stays_is_not(int status)
    {
        _double.Refuse(status);
        var error = await Assert.ThrowsAsync<ConnectorException>(Send);
        Assert.Equal((status, status is 403 or 404), (error.Status, error.IsGone));
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task The_connector_says_how_long_to_wait()
    {
        _double.Refuse(429, retryAfter: "7");
        var sending = Send();
        await _time.SomebodyWaits();
        Assert.InRange(Assert.Single(_time.Waits), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8));
        _time.Advance(TimeSpan.FromSeconds(8));
        Assert.NotNull(await sending);
    }

    [Fact]
    public async Task It_gives_up_after_five_tries_with_growing_waits()
    {
        for (var i = 0; i < RetryPlan.MostTries; i++)
            _double.Refuse(503);
        var sending = Send();
        for (var i = 1; i < RetryPlan.MostTries; i++)
        {
            await _time.SomebodyWaits();
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        await Assert.ThrowsAsync<ConnectorException>(() => sending);
        Assert.Equal([0.5, 1, 2, 4], _time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        _double.Refuse(401);
        Assert.NotNull(await Send());
        Assert.Equal("Bearer token-2", _double.Taken.Single().Authorization);

        _double.Refuse(401);
        _double.Refuse(401);
        await Assert.ThrowsAsync<ConnectorException>(Send);
    }

    [Fact]
    public async Task Nothing_and_no_token_goes_to_a_service_that_was_never_checked()
    {
        var stranger = new Destination(new Uri("https://stranger.example.test/"), "c");
        await Assert.ThrowsAsync<ConnectorException>(() => _connector.Send(stranger, new OutgoingActivity(), default));
        Assert.Equal(0, _network.Given);
    }

    [Fact]
    public async Task Ids_are_escaped_in_the_address()
    {
        await _connector.Send(new Destination(_double.ServiceUrl, "19:a/b@thread;messageid=1", "f:1/2"), new OutgoingActivity(), default);
        var posted = _double.Taken.Single();
        Assert.Equal(("19:a%2Fb@thread;messageid=1", "f:1%2F2"), (posted.Conversation, posted.Message));
    }

    [Fact]
    public async Task A_message_unasked_goes_into_the_conversation_and_answers_nothing()
    {
        var id = await Send();
        var posted = _double.Taken.Single();
        Assert.Equal(("POST", "c", null, id), (posted.Method, posted.Conversation, posted.Message, posted.Id));
        Assert.Equal("hello", posted.Activity.GetProperty("text").GetString());
        Assert.False(posted.Activity.TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task A_reply_an_update_and_a_deletion_name_their_message()
    {
        var to = new Destination(_double.ServiceUrl, "c", "question");
        var id = await _connector.Send(to, new OutgoingActivity { Text = "hello" }, default);
        await _connector.Update(to, id!, new OutgoingActivity { Text = "better" }, default);
        await _connector.Delete(to, id!, default);
        Assert.Equal(
            [("POST", "question"), ("PUT", id), ("DELETE", id)], _double.Taken.Select(posted => (posted.Method, posted.Message)));
        Assert.All(_double.Taken, posted => Assert.Equal("Bearer token-1", posted.Authorization));
    }

    private Task<string?> Send() => _connector.Send(new Destination(_double.ServiceUrl, "c"), new OutgoingActivity { Text = "hello" }, default);
}
