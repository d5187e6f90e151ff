using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Learning;

/// <summary>The features of a message before it is known how rare each is.</summary>
/// <param name="Words">The buckets of words, pairs of words and terms, with the weight of their sort.</param>
/// <param name="Letters">The buckets of runs of letters.</param>
internal readonly record struct RawFeatures(SparseVector Words, int[] Letters)
{
    private const int ShortestRun = 3;
    private const int LongestRun = 5;
    private const float ConceptWeight = 1;
    private const float PairWeight = 0.5f;
    private const char WordEdge = '_';
    private const string Silenced = "!";

    /// <summary>The buckets of the runs of letters in each word.</summary>
    private static readonly WordMemo<int[]> LetterRuns = new(RunsOf);

    public static RawFeatures Of(UnderstoodQuestion message) => new(WordsOf(message, null), LettersOf(message.Typed, null));

    /// <summary>The features of a message of which some words are not meant as they stand; their letters count for nothing.</summary>
    public static RawFeatures Of(UnderstoodQuestion message, Func<int, bool> isSilenced) =>
        new(WordsOf(message, isSilenced), LettersOf(message.Tokens, isSilenced));

    private static SparseVector WordsOf(UnderstoodQuestion message, Func<int, bool>? isSilenced)
    {
        var tokens = message.Tokens;
        var words = BucketValues.Empty();
        var before = "";
        for (var i = 0; i < tokens.Count; i++)
        {
            var stem = isSilenced is not null && isSilenced(i) ? Silenced + tokens[i].Stem : tokens[i].Stem;
            Add(words, Bucket('w', stem), 1);
            if (i > 0 && tokens[i].Before != Boundary.Sentence)
                Add(words, Bucket('p', before, stem), PairWeight);
            before = stem;
        }

        foreach (var concept in message.Concepts)
            Add(words, Bucket('c', concept.Term), ConceptWeight * (float)concept.Weight);
        return words.ToVector();
    }

    private static int[] LettersOf(IReadOnlyList<Token> tokens, Func<int, bool>? isSilenced)
    {
        var letters = BucketValues.Empty();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (isSilenced is not null && isSilenced(i))
                continue;
            foreach (var run in LetterRuns.Of(tokens[i].Word))
                letters.Add(run);
        }

        return letters.ToBuckets();
    }

    private static int[] RunsOf(string text)
    {
        if (StopWords.Contains(text))
            return [];
        Span<char> padded = stackalloc char[64];
        var word = text.AsSpan(0, Math.Min(text.Length, padded.Length - 2));
        padded[0] = WordEdge;
        word.CopyTo(padded[1..]);
        padded[word.Length + 1] = WordEdge;
        var runs = new List<int>(LongestRun * word.Length);
        for (var length = ShortestRun; length <= LongestRun; length++)
        {
            for (var at = 0; at + length <= word.Length + 2; at++)
                runs.Add(Bucket('l', padded.Slice(at, length)));
        }

        return [.. runs];
    }

    private static void Add(BucketValues words, int bucket, float weight)
    {
        ref var value = ref words.Of(bucket);
        value = Math.Max(value, weight);
    }

    private static int Bucket(char space, ReadOnlySpan<char> feature, ReadOnlySpan<char> second = default)
    {
        // FNV-1a: deterministic over runs and machines, unlike string.GetHashCode.
        var hash = (2166136261u ^ space) * 16777619u;
        foreach (var c in feature)
            hash = (hash ^ c) * 16777619u;
        if (!second.IsEmpty)
        {
            hash = (hash ^ ' ') * 16777619u;
            foreach (var c in second)
                hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 15;
        return (int)(hash * 2654435761u >> 8) & (MessageFeatures.Buckets - 1);
    }
}
