using System.Collections.Concurrent;

namespace BackCareBot.Teams.Security;

/// <summary>
/// The connectors that the bot's token may be sent to: those whose own token was checked. Anybody can write any address
/// into an activity; a token sent there would let its owner speak as the bot.
/// </summary>
internal sealed class TrustedServices
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, bool> _trusted = new(StringComparer.OrdinalIgnoreCase);

    public void Trust(Uri serviceUrl)
    {
        if (_trusted.Count < Most)
            _trusted.TryAdd(Key(serviceUrl), true);
    }

    public bool IsTrusted(Uri serviceUrl) => _trusted.ContainsKey(Key(serviceUrl));

    private static string Key(Uri serviceUrl) => serviceUrl.AbsoluteUri.TrimEnd('/');
}
