using System.Collections.Concurrent;

namespace BackCareBot.Teams.Cards;

/// <summary>Where a card's pictures come from: the bot's public address or, where it has none, the card itself.</summary>
internal sealed class CardPictures
{
    private readonly ConcurrentDictionary<string, Uri> _known = new(StringComparer.Ordinal);
    private readonly Func<string, Uri?> _address;

    private CardPictures(Func<string, Uri?> address, bool inside)
    {
        _address = address;
        Inside = inside;
    }

    /// <summary>Whether the pictures are a part of the card, so that a card may be too long for them.</summary>
    public bool Inside { get; }

    /// <summary>Pictures that Teams fetches.</summary>
    /// <param name="address">The public address of the pictures, ending in a slash.</param>
    public static CardPictures At(Uri address) => new(name => new Uri(address, name + ".png"), inside: false);

    /// <summary>Pictures written into the card.</summary>
    /// <param name="small">The bytes of a small PNG by its name; null where there is none. What it gave is kept.</param>
    public static CardPictures In(Func<string, ReadOnlyMemory<byte>?> small) => new(
        name => small(name) is { IsEmpty: false } png ? new Uri("data:image/png;base64," + Convert.ToBase64String(png.Span)) : null, inside: true);

    /// <summary>The address of a picture, or null where there is none to show. Names come from the knowledge base: there are few.</summary>
    public Uri? Find(string name)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        return _address(name) is { } found ? _known.GetOrAdd(name, found) : null;
    }
}
