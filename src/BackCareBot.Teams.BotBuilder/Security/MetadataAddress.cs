using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace BackCareBot.Teams.BotBuilder.Security;

/// <summary>
/// The address of the authority's keys as the SDK is given it. The SDK keeps what it read per address, for the life
/// of the program and with the first client that read it; another fragment is the same address to the network, and makes
/// it look again. There are as few addresses as looks in a day are allowed, so that forged tokens fill no memory.
/// </summary>
internal sealed class MetadataAddress
{
    public static readonly TimeSpan LeastBetweenLooks = TimeSpan.FromMinutes(5);
    private const int Most = 24;

    private static int _made;

    private readonly Lock _lock = new();
    private readonly Uri _address;
    private readonly HttpClient _authorities;
    private readonly TimeProvider _time;
    private readonly int _id = Interlocked.Increment(ref _made);
    private int _generation;
    private DateTimeOffset _lookedAt;

    public MetadataAddress(Uri address, HttpClient authorities, TimeProvider time)
    {
        _address = address;
        _authorities = authorities;
        _time = time;
        _lookedAt = time.GetUtcNow();
        Current = Make();
    }

    public string Current { get; private set; }

    /// <summary>The address for a new look, or null where it is too soon for one.</summary>
    public string? TryRenew()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (now - _lookedAt < LeastBetweenLooks)
                return null;
            _lookedAt = now;
            _generation = (_generation + 1) % Most;
            return Current = Make();
        }
    }

    private string Make()
    {
        var address = $"{_address.AbsoluteUri}#{_id}-{_generation}";
        // Whoever names an address first gives the client that the SDK reads it with from then on.
        _ = new JwtTokenExtractor(_authorities, new TokenValidationParameters(), address, AuthenticationConstants.AllowedSigningAlgorithms);
        return address;
    }
}
