using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Learning;

/// <summary>The features of a message before it is known how rare each is: buckets with the weight of their sort.</summary>
/// <param name="Words">Words, pairs of words and terms.</param>
/// <param name="Letters">Runs of letters.</param>
internal readonly record struct RawFeatures(SparseVector Words, SparseVector Letters)
{
    private const int ShortestRun = 3;
    private const int LongestRun = 5;
    private const float ConceptWeight = 1;
    private const float PairWeight = 0.5f;
    private const char WordEdge = '_';

    /// <summary>The buckets of the runs of letters in each word.</summary>
    private static readonly WordMemo<int[]> LetterRuns = new(RunsOf);

    public static RawFeatures Of(UnderstoodQuestion message) => new(WordsOf(message), LettersOf(message.Typed));

    private static SparseVector WordsOf(UnderstoodQuestion message)
    {
        var tokens = message.Tokens;
        var words = BucketValues.Empty();
        for (var i = 0; i < tokens.Count; i++)
        {
            Add(words, Bucket('w', tokens[i].Stem), 1);
            if (i > 0 && tokens[i].Before != Boundary.Sentence)
                Add(words, Bucket('p', tokens[i - 1].Stem, tokens[i].Stem), PairWeight);
        }

        foreach (var concept in message.Concepts)
            Add(words, Bucket('c', concept.Term), ConceptWeight * (float)concept.Weight);
        return words.ToVector();
    }

    private static SparseVector LettersOf(IReadOnlyList<Token> typed)
    {
        var letters = BucketValues.Empty();
        foreach (var token in typed)
        {
            foreach (var run in LetterRuns.Of(token.Word))
                letters.Of(run) = 1;
        }

        return letters.ToVector();
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
