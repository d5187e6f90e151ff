using System.Numerics;

namespace BackCareBot.Core.Text;

/// <summary>
/// Corrects words against the knowledge base's own vocabulary: "siatica" → "sciatica", "trigerpoint" → "trigger point".
/// A word that is known, or that is like no known word, stays as it is.
/// </summary>
public sealed class SpellingCorrector
{
    /// <summary>Shorter words are like too many others to be corrected.</summary>
    public const int ShortestCorrected = 4;

    private const int ShortestWithTwoSlips = 7;
    private const int ShortestPart = 3;
    private const int CommonCount = 20;

    private readonly Dictionary<string, int> _known;

    /// <summary>The words to correct to, by their length.</summary>
    private readonly Entry[][] _byLength;
    private readonly WordMemo<Token[]> _guesses;

    /// <param name="known">Words that are right, with how often they were met: of two corrections the commoner one wins.</param>
    /// <param name="targets">Whether a known word is one to correct to, or only one to leave alone.</param>
    public SpellingCorrector(IEnumerable<KeyValuePair<string, int>> known, Func<string, bool> targets)
    {
        _known = known.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var byLength = _known.Where(pair => pair.Key.Length >= ShortestCorrected && targets(pair.Key))
            .Select(pair => new Entry(pair.Key, Letters(pair.Key), pair.Value))
            .ToLookup(entry => entry.Word.Length);
        var longest = byLength.Select(words => words.Key).DefaultIfEmpty().Max();
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(length => byLength[length].ToArray())];
        _guesses = new WordMemo<Token[]>(word => [.. Guess(word).Select(part => new Token(part, PorterStemmer.Stem(part), Boundary.None))]);
    }

    public bool Knows(string word) => _known.ContainsKey(word);

    /// <summary>The tokens with misspelt words corrected; a word that was two run together becomes two.</summary>
    public IReadOnlyList<Token> Correct(IReadOnlyList<Token> tokens)
    {
        var right = 0;
        while (right < tokens.Count && IsRight(tokens[right].Word))
            right++;
        return right == tokens.Count ? tokens : Correct(tokens, right);
    }

    private List<Token> Correct(IReadOnlyList<Token> tokens, int firstWrong)
    {
        var corrected = new List<Token>(tokens.Count + 1);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (at < firstWrong || IsRight(token.Word))
            {
                corrected.Add(token);
                continue;
            }

            var before = token.Before;
            foreach (var part in _guesses.Of(token.Word))
            {
                corrected.Add(part with { Before = before });
                before = Boundary.None;
            }
        }

        return corrected;
    }

    private bool IsRight(string word) =>
        word.Length < ShortestCorrected || _known.ContainsKey(word) || word.AsSpan().ContainsAnyExceptInRange('a', 'z');

    /// <summary>The likeliest reading of a word that is taken to be wrong; the word itself where there is none.</summary>
    internal string[] Guess(string word) =>
        Split(word) ?? (Nearest(word) is { } nearest ? [nearest] : SplitWithSlip(word) ?? [word]);

    private string[]? Split(string word)
    {
        string[]? best = null;
        var most = 0;
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            if (!_known.TryGetValue(word[..at], out var left) || !_known.TryGetValue(word[at..], out var right))
                continue;
            var rarer = Math.Min(left, right);
            if (rarer <= most)
                continue;
            most = rarer;
            best = [word[..at], word[at..]];
        }

        return most >= 3 ? best : null;
    }

    /// <summary>Two words run together, of which one is misspelt: "trigerpoint". Only common words are worth the guess.</summary>
    private string[]? SplitWithSlip(string word)
    {
        for (var at = ShortestCorrected; at <= word.Length - ShortestCorrected; at++)
        {
            var (left, right) = (word[..at], word[at..]);
            if (IsCommon(right) && Nearest(left) is { } first && IsCommon(first))
                return [first, right];
            if (IsCommon(left) && Nearest(right) is { } second && IsCommon(second))
                return [left, second];
        }

        return null;
    }

    private bool IsCommon(string word) => _known.GetValueOrDefault(word) >= CommonCount;

    /// <summary>The likeliest known word that a word is a slip of, or null.</summary>
    private string? Nearest(string word)
    {
        var slips = word.Length >= ShortestWithTwoSlips ? 2 : 1;
        var letters = Letters(word);
        string? best = null;
        var (bestDistance, bestCount) = (slips + 1, 0);
        for (var length = word.Length - slips; length <= Math.Min(word.Length + slips, _byLength.Length - 1); length++)
        {
            foreach (var entry in _byLength[length])
            {
                // Every slip changes at most two of the letters present, so most words fall out without a comparison.
                if (BitOperations.PopCount(letters ^ entry.Letters) > 2 * slips || !MayStartSo(word, entry.Word))
                    continue;
                var distance = EditDistance.Between(word, entry.Word, slips);
                if (distance > slips || distance > bestDistance || (distance == bestDistance && entry.Count <= bestCount))
                    continue;
                (best, bestDistance, bestCount) = (entry.Word, distance, entry.Count);
            }
        }

        return best;
    }

    /// <summary>People rarely miss the first letter; they may swap it with the second or drop it.</summary>
    private static bool MayStartSo(string word, string known) =>
        word[0] == known[0] || (word[0] == known[1] && (word[1] == known[0] || word[1] == known[2]));

    private static uint Letters(string word) => word.Aggregate(0u, (letters, c) => letters | (1u << (c - 'a' & 31)));

    private readonly record struct Entry(string Word, uint Letters, int Count);
}
