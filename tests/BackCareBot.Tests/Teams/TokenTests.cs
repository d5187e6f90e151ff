using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.TeamsDouble;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Tests.Teams;

/// <summary>Of the own carrier, to the minute: with an app id, nothing is done for a request whose token is not the Bot Connector's for this bot.</summary>
public sealed class TokenTests : IClassFixture<SharedDoubles>, IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string ServiceUrl = "https://smba.example.test/teams/";

    private readonly SetTime _time = new();
    private readonly CountingHandler _handler = new();
    private readonly TrustedServices _services = new();
    private readonly TokenAuthority _authority;
    private readonly OwnCarrier _carrier;
    private readonly TeamsInbox _inbox;

    public TokenTests(SharedDoubles doubles)
    {
        _authority = doubles.Authority;
        _authority.Reset();
        _carrier = new OwnCarrier(new CarrierSetup(new TeamsIdentity(AppId, "tenant") { ClientSecret = "secret" }, _authority.Metadata, _time));
        _inbox = new TeamsInbox(_carrier, localOnly: false, _services, _handler, new NoConnector(), _time, NullLogger.Instance);
    }

    public void Dispose() => _carrier.Dispose();

    [Fact]
    public async Task The_connectors_own_token_is_believed() => Assert.Equal(200, await Status(Good));

    [Fact]
    public async Task A_wrong_issuer_is_refused() => await Refused(401, Good with { Issuer = "https://sts.windows.net/somebody/" });

    [Fact]
    public async Task A_missing_issuer_is_refused() => await Refused(401, Good with { Issuer = null });

    [Fact]
    public async Task A_token_for_another_bot_is_refused() => await Refused(401, Good with { Audience = "99999999-2222-3333-4444-555555555555" });

    [Fact]
    public async Task A_strangers_signature_is_refused() => await Refused(401, Good with { ByStranger = true });

    [Fact]
    public async Task An_unknown_key_is_refused() => await Refused(401, Good with { KeyId = "key-of-nobody" });

    [Fact]
    public async Task An_unsigned_token_is_refused() => await Refused(401, Good with { Algorithm = "none" });

    [Fact]
    public async Task The_public_key_as_a_shared_secret_is_refused() => await Refused(401, Good with { Algorithm = "HS256" });

    [Theory]
    [InlineData(4.9, 200)]
    [InlineData(5.1, 401)]
    public async Task A_token_may_be_past_its_time_by_the_skew_of_clocks_alone(double minutes, int status) =>
        Assert.Equal(status, await Status(Good with { Expires = _time.GetUtcNow().AddMinutes(-minutes) }));

    [Theory]
    [InlineData(4.9, 200)]
    [InlineData(5.1, 401)]
    public async Task A_token_may_be_before_its_time_by_the_skew_of_clocks_alone(double minutes, int status) =>
        Assert.Equal(status, await Status(Good with { NotBefore = _time.GetUtcNow().AddMinutes(minutes) }));

    [Fact]
    public async Task A_token_replayed_with_another_service_url_is_refused_and_the_url_is_not_trusted()
    {
        var answer = await Receive("Bearer " + _authority.Sign(Good), Activity("https://stranger.example.test/"));
        Assert.Equal(403, answer);
        Assert.False(_services.IsTrusted(new Uri("https://stranger.example.test/")));
        Assert.Equal(0, _handler.Count);
    }

    [Fact]
    public async Task A_token_replayed_after_its_time_is_refused()
    {
        var token = "Bearer " + _authority.Sign(Good);
        Assert.Equal(200, await Receive(token, Activity(ServiceUrl)));
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(401, await Receive(token, Activity(ServiceUrl, id: "2")));
        Assert.Equal(1, _handler.Count);
    }

    [Fact]
    public async Task A_token_without_a_service_url_is_refused() => await Refused(403, Good with { ServiceUrl = null });

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for()
    {
        _authority.RollOver("webchat");
        await Refused(403, Good);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x.y.z")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.e30.")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Anything_but_a_token_is_refused(string? authorization)
    {
        Assert.Equal(401, await Receive(authorization, Activity(ServiceUrl)));
        Assert.Equal(0, _handler.Count);
    }

    [Fact]
    public async Task Keys_are_kept_and_a_new_one_is_found_when_it_signs()
    {
        await Status(Good);
        await Status(Good);
        Assert.Equal(1, _authority.Looks);

        _authority.RollOver();
        _time.Advance(SigningKeys.LeastBetweenLooks);
        Assert.Equal(200, await Status(Good));
        Assert.Equal(2, _authority.Looks);
    }

    [Fact]
    public async Task Forged_keys_do_not_make_the_bot_ask_without_end()
    {
        await Status(Good);
        for (var i = 0; i < 20; i++)
            await Status(Good with { KeyId = $"forged-{i}" });
        Assert.Equal(1, _authority.Looks);
    }

    [Fact]
    public async Task Known_keys_serve_on_while_the_authority_is_down()
    {
        await Status(Good);
        _authority.IsUp = false;
        _time.Advance(SigningKeys.KeptFor);
        Assert.Equal(200, await Status(Good));
    }

    [Fact]
    public async Task Without_any_keys_the_sender_is_asked_to_come_again()
    {
        _authority.IsUp = false;
        Assert.Equal(503, await Status(Good));
        Assert.Equal(0, _handler.Count);
    }

    private TokenParts Good => new(AppId, ServiceUrl, _time.GetUtcNow().AddMinutes(-1), _time.GetUtcNow().AddHours(1));

    private async Task Refused(int status, TokenParts parts)
    {
        Assert.Equal(status, await Status(parts));
        Assert.Equal(0, _handler.Count);
        Assert.False(_services.IsTrusted(new Uri(ServiceUrl)));
    }

    private Task<int> Status(TokenParts parts) => Receive("Bearer " + _authority.Sign(parts), Activity(ServiceUrl, Guid.NewGuid().ToString()));

    private async Task<int> Receive(string? authorization, byte[] body) =>
        (await _inbox.Receive(new InboxRequest(authorization, IsLocal: true, body), default)).Status;

    private static byte[] Activity(string serviceUrl, string id = "1") => System.Text.Encoding.UTF8.GetBytes(
        $$"""{"type":"message","id":"{{id}}","channelId":"msteams","serviceUrl":"{{serviceUrl}}","conversation":{"id":"c"},"text":"hello"}""");

    private sealed class CountingHandler : IActivityHandler
    {
        public int Count { get; private set; }

        public Task<InvokeReply?> Handle(Activity activity, CancellationToken cancellation)
        {
            Count++;
            return Task.FromResult<InvokeReply?>(null);
        }
    }
}
