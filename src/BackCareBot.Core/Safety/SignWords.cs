using System.Collections.Frozen;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety;

/// <summary>
/// The words of a message that signs are looked for in. Articles, pronouns and fillers are left out, so neither they nor
/// their number matter; every negating word is one and the same.
/// </summary>
internal sealed class SignWords
{
    /// <summary>What every negating word becomes.</summary>
    public const string Not = "not";

    private static readonly FrozenSet<string> Dropped = (
        "a an the my your his her their our its i you he she we they me him them us is am are was were be been being to of and or so "
        + "just really like basically literally kinda sorta um uh er ok okay lol haha please pls very quite totally actually honestly "
        + "also too even then well").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weak = (
        "it this that these those do does did have has had having can could will would may in on at for from with by into some any "
        + "there here as if when what which who how get gets got getting about all up down out off over").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negating =
        "not no never without none nothing neither nor zero".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Kill yourself" is as often said of oneself as "kill myself".</summary>
    private const string Self = "self";

    private static readonly FrozenSet<string> Reflexive =
        "myself yourself himself herself itself themself themselves oneself ourselves".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly int[] _order;

    private SignWords(IReadOnlyList<Token> tokens, string[] stems, int[] positions, int[] order)
    {
        Tokens = tokens;
        Stems = stems;
        Positions = positions;
        Signature = SignatureOf(stems);
        _order = order;
    }

    /// <summary>All words of the message.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The stems of the words that are kept.</summary>
    public string[] Stems { get; }

    /// <summary>Where each kept word stands among all words.</summary>
    public int[] Positions { get; }

    /// <summary>A bit for each kept word, by its hash (a Bloom filter of one function): a word whose bit is not set is not there.</summary>
    public ulong Signature { get; }

    public static SignWords Of(IReadOnlyList<Token> tokens)
    {
        var stems = new List<string>(tokens.Count);
        var positions = new List<int>(tokens.Count);
        var order = new int[tokens.Count];
        var telling = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            order[at] = telling;
            if (StemOf(tokens[at]) is not { } stem)
                continue;
            stems.Add(stem);
            positions.Add(at);
            telling += IsWeak(tokens[at].Word) ? 0 : 1;
        }

        return new SignWords(tokens, [.. stems], [.. positions], order);
    }

    /// <summary>How many telling words stand from the one kept word to the other, both counted.</summary>
    public int TellingBetween(int first, int last) => _order[Positions[last]] - _order[Positions[first]] + 1;

    /// <summary>The bits of some stems; they hold for this run of the program alone.</summary>
    public static ulong SignatureOf(string[] stems)
    {
        var signature = 0UL;
        foreach (var stem in stems)
            signature |= 1UL << (stem.GetHashCode(StringComparison.Ordinal) & 63);
        return signature;
    }

    /// <summary>Whether a word negates.</summary>
    public static bool Negates(string word) => Negating.Contains(word);

    /// <summary>Whether a word tells little by itself, and counts only in phrases that have hardly any other: "can't get it up".</summary>
    public static bool IsWeak(string word) => Weak.Contains(word);

    /// <summary>The word as signs see it, or null for one that is left out.</summary>
    public static string? StemOf(Token token)
    {
        if (Negating.Contains(token.Word))
            return Not;
        if (Reflexive.Contains(token.Word))
            return Self;
        return Dropped.Contains(token.Word) ? null : token.Stem;
    }
}
