using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Learning;

/// <summary>
/// Turns a message into features for a linear model: stems of words, pairs of neighbouring stems, the vocabulary's
/// terms, and runs of three to five letters inside the words as they were typed, which see through misspellings.
/// Features are hashed into a fixed number of buckets (Weinberger and others, "Feature hashing for large scale
/// multitask learning", ICML 2009), so a model's size is known beforehand and no feature names are stored.
/// </summary>
public sealed class MessageFeatures
{
    /// <summary>How many buckets there are; a power of two.</summary>
    public const int Buckets = 1 << 15;

    private const int ShortestRun = 3;
    private const int LongestRun = 5;
    private const float WordShare = 0.8f;
    private const float LetterShare = 0.6f;
    private const double ConceptWeight = 1.0;
    private const double PairWeight = 0.5;

    private readonly float[] _rarity;

    private MessageFeatures(float[] rarity) => _rarity = rarity;

    /// <summary>Learns from a set of messages how rare each feature is.</summary>
    public static MessageFeatures Fit(IReadOnlyList<UnderstoodQuestion> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var counts = new int[Buckets];
        foreach (var message in messages)
        {
            foreach (var bucket in Words(message).Concat(LetterRuns(message)).Select(feature => feature.Bucket).Distinct())
                counts[bucket]++;
        }

        return new MessageFeatures([.. counts.Select(count => (float)Math.Log((messages.Count + 1.0) / (count + 1.0)) + 0.5f)]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The features have another size.</exception>
    public static MessageFeatures Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rarity = reader.ReadNumbers<float>();
        return rarity.Length == Buckets ? new MessageFeatures(rarity) : throw new InvalidDataException("The stored features have another size.");
    }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumbers<float>(_rarity);
    }

    /// <summary>The features of a message, of length one (or none where it has no word).</summary>
    public SparseVector Of(UnderstoodQuestion message)
    {
        var values = new Dictionary<int, float>(128);
        Add(values, Words(message), WordShare);
        Add(values, LetterRuns(message), LetterShare);
        return new SparseVector([.. values.Keys], [.. values.Values]);
    }

    private void Add(Dictionary<int, float> values, IEnumerable<(int Bucket, double Weight)> features, float share)
    {
        var part = new Dictionary<int, double>(64);
        foreach (var (bucket, weight) in features)
            part[bucket] = Math.Max(part.GetValueOrDefault(bucket), weight * _rarity[bucket]);
        var length = Math.Sqrt(part.Values.Sum(value => value * value));
        if (length == 0)
            return;
        foreach (var (bucket, value) in part)
            values[bucket] = values.GetValueOrDefault(bucket) + (float)(share * value / length);
    }

    private static IEnumerable<(int Bucket, double Weight)> Words(UnderstoodQuestion message)
    {
        var tokens = message.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            yield return (Bucket('w', tokens[i].Stem), 1);
            if (i > 0 && tokens[i].Before != Boundary.Sentence)
                yield return (Bucket('p', tokens[i - 1].Stem, tokens[i].Stem), PairWeight);
        }

        foreach (var concept in message.Concepts)
            yield return (Bucket('c', concept.Term), ConceptWeight * concept.Weight);
    }

    private static IEnumerable<(int Bucket, double Weight)> LetterRuns(UnderstoodQuestion message)
    {
        foreach (var token in message.Typed)
        {
            if (StopWords.Contains(token.Word))
                continue;
            var padded = $"_{token.Word}_";
            for (var length = ShortestRun; length <= LongestRun; length++)
            {
                for (var at = 0; at + length <= padded.Length; at++)
                    yield return (Bucket('l', padded.AsSpan(at, length)), 1);
            }
        }
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
        return (int)(hash * 2654435761u >> 8) & (Buckets - 1);
    }
}
