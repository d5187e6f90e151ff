using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace BackCareBot.Teams.Security;

/// <summary>
/// The keys that the Bot Connector signs its tokens with, from its OpenID metadata (Bot Framework authentication,
/// "Connector to Bot"). Kept for a day; a token with an unknown key brings a new look, but no more than one in
/// five minutes, so that forged tokens cannot make the bot ask without end.
/// </summary>
internal sealed class SigningKeys : IDisposable
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);
    public static readonly TimeSpan LeastBetweenLooks = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly Uri _metadata;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _looking = new(1, 1);
    private volatile KeySet? _keys;

    public SigningKeys(HttpClient http, Uri metadata, TimeProvider time)
    {
        _http = http;
        _metadata = metadata;
        _time = time;
    }

    /// <summary>The key of this id, or null where the authority has none.</summary>
    /// <exception cref="KeysUnavailableException">The authority cannot be reached, and its keys were never read.</exception>
    public async ValueTask<SigningKey?> Find(string keyId, CancellationToken cancellation)
    {
        var keys = _keys;
        if (keys is null || _time.GetUtcNow() - keys.ReadAt >= KeptFor || !keys.Keys.ContainsKey(keyId))
            keys = await Look(keys, cancellation);
        return keys.Keys.GetValueOrDefault(keyId);
    }

    public void Dispose() => _looking.Dispose();

    private async Task<KeySet> Look(KeySet? seen, CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            var now = _time.GetUtcNow();
            // Somebody else looked while this call waited, or it is too soon for another look.
            if (_keys is { } current && (current != seen || now - current.TriedAt < LeastBetweenLooks))
                return current;
            try
            {
                return _keys = new KeySet(await Read(cancellation), now, now);
            }
            catch (Exception error) when (error is HttpRequestException or JsonException or InvalidDataException or TaskCanceledException
                && !cancellation.IsCancellationRequested)
            {
                if (_keys is null)
                    throw new KeysUnavailableException(error);
                // Keys change a few times a year: the last ones known are good while the authority is out of reach.
                return _keys = _keys with { TriedAt = now };
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    private async Task<IReadOnlyDictionary<string, SigningKey>> Read(CancellationToken cancellation)
    {
        using var metadata = JsonDocument.Parse(await _http.GetByteArrayAsync(_metadata, cancellation));
        var address = metadata.RootElement.TryGetProperty("jwks_uri", out var uri) ? uri.GetString() : null;
        if (address is null || !Uri.TryCreate(_metadata, address, out var keySet) || keySet.Scheme != _metadata.Scheme)
            throw new InvalidDataException("The metadata names no key set.");
        using var document = JsonDocument.Parse(await _http.GetByteArrayAsync(keySet, cancellation));
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in document.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (key.TryGetProperty("kid", out var id) && id.GetString() is { } keyId && Of(key) is { } signing)
                keys[keyId] = signing;
        }

        return keys;
    }

    private static SigningKey? Of(JsonElement key)
    {
        if (key.TryGetProperty("kty", out var type) && type.GetString() != "RSA")
            return null;
        string[] endorsements = key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")]
            : [];
        // The library keeps ready-made checks by key id in a cache that all keys share; a key that is exchanged under its
        // old id would be checked with the old one. With a cache of its own it is not.
        return new SigningKey(new JsonWebKey(key.GetRawText()) { CryptoProviderFactory = new CryptoProviderFactory() }, endorsements);
    }

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset ReadAt, DateTimeOffset TriedAt);
}

/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that this key may speak for.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>No token can be checked, because the authority's keys could not be read.</summary>
internal sealed class KeysUnavailableException(Exception inner) : Exception("The authority's keys could not be read.", inner);
