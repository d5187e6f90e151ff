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

    private const float WordShare = 0.8f;
    private const float LetterShare = 0.6f;

    private readonly float[] _rarity;

    private MessageFeatures(float[] rarity) => _rarity = rarity;

    /// <summary>Learns from a set of messages how rare each feature is, and gives the features of each.</summary>
    internal static (MessageFeatures Features, SparseVector[] Vectors) Fit(RawFeatures[] messages)
    {
        var counts = new int[Buckets];
        var lastSeen = new int[Buckets];
        for (var at = 0; at < messages.Length; at++)
        {
            Count(messages[at].Words.Buckets, at + 1);
            Count(messages[at].Letters, at + 1);
        }

        var features = new MessageFeatures([.. counts.Select(count => (float)Math.Log((messages.Length + 1.0) / (count + 1.0)) + 0.5f)]);
        return (features, Concurrently.Map(messages, features.Of));

        void Count(int[] buckets, int message)
        {
            foreach (var bucket in buckets)
            {
                if (lastSeen[bucket] == message)
                    continue;
                lastSeen[bucket] = message;
                counts[bucket]++;
            }
        }
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
    public SparseVector Of(UnderstoodQuestion message) => Of(RawFeatures.Of(message));

    /// <inheritdoc cref="Of(UnderstoodQuestion)"/>
    internal SparseVector Of(RawFeatures raw)
    {
        var values = BucketValues.Empty();
        Add(values, raw.Words.Buckets, raw.Words.Values, WordShare);
        Add(values, raw.Letters, [], LetterShare);
        return values.ToVector();
    }

    /// <param name="values">What to add to.</param>
    /// <param name="buckets">The buckets to add.</param>
    /// <param name="weights">The weight of each; none where all weigh one.</param>
    /// <param name="share">The length that the added features have together.</param>
    private void Add(BucketValues values, int[] buckets, float[] weights, float share)
    {
        var squares = 0.0;
        for (var i = 0; i < buckets.Length; i++)
        {
            var value = Value(i);
            squares += value * value;
        }

        if (squares == 0)
            return;
        var scale = (float)(share / Math.Sqrt(squares));
        for (var i = 0; i < buckets.Length; i++)
            values.Of(buckets[i]) += Value(i) * scale;

        float Value(int i) => weights.Length == 0 ? _rarity[buckets[i]] : weights[i] * _rarity[buckets[i]];
    }
}
