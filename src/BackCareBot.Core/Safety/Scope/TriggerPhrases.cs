using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>Finds fixed phrases, word by word; "*" stands for any one word.</summary>
internal sealed class TriggerPhrases
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Phrases that start with any word.</summary>
    private readonly List<string[]> _open;

    public TriggerPhrases(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            string[] words = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => word == "*" ? ["*"] : Tokenizer.Tokenize(word).Select(token => token.Word))];
            if (words.Length == 0)
                continue;
            if (!_byFirst.TryGetValue(words[0], out var list))
                _byFirst[words[0]] = list = [];
            list.Add(words);
        }

        foreach (var list in _byFirst.Values)
            list.Sort((a, b) => b.Length.CompareTo(a.Length));
        _open = _byFirst.GetValueOrDefault("*") ?? [];
    }

    /// <summary>The length of the longest phrase that starts at a word, or 0.</summary>
    public int LengthAt(IReadOnlyList<Token> tokens, int at)
    {
        return _byFirst.TryGetValue(tokens[at].Word, out var candidates) && Longest(candidates, tokens, at) is > 0 and var length
            ? length
            : Longest(_open, tokens, at);
    }

    private static int Longest(List<string[]> candidates, IReadOnlyList<Token> tokens, int at)
    {
        foreach (var words in candidates)
        {
            if (Matches(tokens, at, words))
                return words.Length;
        }

        return 0;
    }

    /// <summary>Every place where a phrase stands.</summary>
    public IEnumerable<(int Start, int Length)> Find(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (LengthAt(tokens, at) is > 0 and var length)
                yield return (at, length);
        }
    }

    private static bool Matches(IReadOnlyList<Token> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != "*" && tokens[at + i].Word != words[i])
                return false;
            if (i > 0 && tokens[at + i].Before == Boundary.Sentence)
                return false;
        }

        return true;
    }
}
