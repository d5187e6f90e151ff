namespace BackCareBot.Core.Learning;

/// <summary>
/// Collects the buckets of a message with a value each, every bucket once and in the order of first mention. Each thread has
/// one and uses it again and again: a message has some hundred features, and a dictionary of them costs more than all that
/// is reckoned with them.
/// </summary>
internal sealed class BucketValues
{
    [ThreadStatic]
    private static BucketValues? _ofThread;

    /// <summary>In which round a bucket was last set, and where it stands.</summary>
    private readonly int[] _round = new int[MessageFeatures.Buckets];
    private readonly int[] _place = new int[MessageFeatures.Buckets];
    private int[] _buckets = new int[256];
    private float[] _values = new float[256];
    private int _count;
    private int _now;

    /// <summary>This thread's collector, emptied.</summary>
    public static BucketValues Empty()
    {
        var mine = _ofThread ??= new BucketValues();
        mine._count = 0;
        mine._now++;
        return mine;
    }

    /// <summary>The value of a bucket, zero where it is new, to be changed in place.</summary>
    public ref float Of(int bucket)
    {
        if (_round[bucket] != _now)
        {
            if (_count == _buckets.Length)
            {
                Array.Resize(ref _buckets, 2 * _count);
                Array.Resize(ref _values, 2 * _count);
            }

            _round[bucket] = _now;
            _place[bucket] = _count;
            _buckets[_count] = bucket;
            _values[_count] = 0;
            _count++;
        }

        return ref _values[_place[bucket]];
    }

    /// <summary>Collects a bucket whose value does not matter.</summary>
    public void Add(int bucket) => Of(bucket);

    public int[] ToBuckets() => _buckets[.._count];

    public SparseVector ToVector() => new(_buckets[.._count], _values[.._count]);
}
