using System.Text;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.TeamsDouble;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackCareBot.Tests.Teams;

/// <summary>Of every carrier: with an app id, nothing is done for a request whose token is not the Bot Connector's for this bot.</summary>
public abstract class AdmissionTests : IClassFixture<SharedDoubles>, IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string ServiceUrl = "https://smba.example.test/teams/";

    private readonly SetTime _time = new(TimeProvider.System.GetUtcNow());
    private readonly CountingHandler _handler = new();
    private readonly TrustedServices _services = new();
    private readonly TokenAuthority _authority;
    private readonly AuthoritiesDouble _network;
    private readonly ICarrier _carrier;
    private readonly TeamsInbox _inbox;

    protected AdmissionTests(SharedDoubles doubles, Func<CarrierSetup, ICarrier> create)
    {
        _authority = doubles.Authority;
        _authority.Reset();
        _network = new AuthoritiesDouble(_authority);
        _carrier = create(new CarrierSetup(new TeamsIdentity(AppId, "tenant") { ClientSecret = "secret" }, AuthoritiesDouble.Metadata, _time) { Authorities = _network });
        _inbox = new TeamsInbox(_carrier, localOnly: false, _services, _handler, new NoConnector(), _time, NullLogger.Instance);
    }

    public void Dispose()
    {
        _carrier.Dispose();
        _network.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_connectors_own_token_is_believed()
    {
        Assert.Equal(200, await Status(Good));
        Assert.Equal(1, _handler.Count);
        Assert.True(_services.IsTrusted(new Uri(ServiceUrl)));
    }

    [Fact]
    public async Task A_wrong_issuer_is_refused() => await Refused(Good with { Issuer = "https://issuer.example.test/" });

    [Fact]
    public async Task An_emulators_issuer_is_refused() => await Refused(Good with { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" });

    [Fact]
    public async Task A_missing_issuer_is_refused() => await Refused(Good with { Issuer = null });

    [Fact]
    public async Task A_token_for_another_bot_is_refused() => await Refused(Good with { Audience = "99999999-2222-3333-4444-555555555555" });

    [Fact]
    public async Task A_strangers_signature_is_refused() => await Refused(Good with { ByStranger = true });

    [Fact]
    public async Task An_unknown_key_is_refused() => await Refused(Good with { KeyId = "key-of-nobody", ByStranger = true });

    [Fact]
    public async Task An_unsigned_token_is_refused() => await Refused(Good with { Algorithm = "none" });

    [Fact]
    public async Task The_public_key_as_a_shared_secret_is_refused() => await Refused(Good with { Algorithm = "HS256" });

    [Fact]
    public async Task A_token_past_its_time_is_refused() => await Refused(Good with { Expires = _time.GetUtcNow().AddMinutes(-6) });

    [Fact]
    public async Task A_token_before_its_time_is_refused() => await Refused(Good with { NotBefore = _time.GetUtcNow().AddMinutes(6) });

    [Fact]
    public async Task Clocks_may_be_five_minutes_apart() => Assert.Equal(200, await Status(Good with { Expires = _time.GetUtcNow().AddMinutes(-4) }));

    [Fact]
    public async Task A_token_without_a_service_url_is_refused() => await Refused(Good with { ServiceUrl = null });

    [Fact]
    public async Task A_token_replayed_with_another_service_url_is_refused_and_the_url_is_not_trusted()
    {
        Assert.InRange(await Receive("Bearer " + _authority.Sign(Good), Activity("https://stranger.example.test/")), 401, 403);
        Assert.False(_services.IsTrusted(new Uri("https://stranger.example.test/")));
        Assert.Equal(0, _handler.Count);
    }

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for()
    {
        _authority.RollOver("webchat");
        await Refused(Good);
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

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://smba.example.test/","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"no-such-type","id":"1","channelId":"msteams","serviceUrl":"https://smba.example.test/teams/","conversation":{"id":"c"}}""")]
    public async Task What_is_no_activity_is_refused_whoever_sends_it(string body)
    {
        Assert.Equal(400, await Receive("Bearer " + _authority.Sign(Good), Encoding.UTF8.GetBytes(body)));
        Assert.Equal(0, _handler.Count);
    }

    [Fact]
    public async Task A_new_key_is_found_when_it_signs()
    {
        await Status(Good);
        _authority.RollOver();
        Assert.Equal(401, await Status(Good));
        _time.Advance(SigningKeys.LeastBetweenLooks);
        Assert.Equal(200, await Status(Good));
    }

    [Fact]
    public async Task Forged_keys_do_not_make_the_bot_ask_without_end()
    {
        await Status(Good);
        var looks = _authority.Looks;
        for (var i = 0; i < 20; i++)
            await Status(Good with { KeyId = $"forged-{i}", ByStranger = true });
        Assert.Equal(looks, _authority.Looks);
    }

    [Fact]
    public async Task Known_keys_serve_on_while_the_authority_is_down()
    {
        await Status(Good);
        _authority.IsUp = false;
        Assert.Equal(200, await Status(Good));
    }

    [Fact]
    public async Task Without_any_keys_the_sender_is_asked_to_come_again()
    {
        _authority.IsUp = false;
        Assert.Equal(503, await Status(Good));
        Assert.Equal(0, _handler.Count);
    }

    private TokenParts Good => new(AppId, ServiceUrl, _time.GetUtcNow().AddMinutes(-10), _time.GetUtcNow().AddHours(1));

    private async Task Refused(TokenParts parts)
    {
        Assert.InRange(await Status(parts), 401, 403);
        Assert.Equal(0, _handler.Count);
        Assert.False(_services.IsTrusted(new Uri(ServiceUrl)));
    }

    private Task<int> Status(TokenParts parts) => Receive("Bearer " + _authority.Sign(parts), Activity(ServiceUrl));

    private async Task<int> Receive(string? authorization, byte[] body) =>
        (await _inbox.Receive(new InboxRequest(authorization, IsLocal: true, body), default)).Status;

    private static byte[] Activity(string serviceUrl) => Encoding.UTF8.GetBytes(
        $$"""{"type":"message","id":"{{Guid.NewGuid()}}","channelId":"msteams","serviceUrl":"{{serviceUrl}}","conversation":{"id":"c"},"text":"hello"}""");

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
