using System.Collections.Concurrent;

namespace BackCareBot.Core.Text;

/// <summary>
/// Remembers what was worked out of a word by itself. People use the same few thousand words again and again, so most of
/// them are worked out once. What was made must be the same whenever it is made. Safe to use from several threads.
/// </summary>
/// <typeparam name="T">What is worked out.</typeparam>
internal sealed class WordMemo<T>
{
    /// <summary>More than this many words are not remembered: some messages are keyboards being hit.</summary>
    private const int MostWords = 30_000;

    private const int LongestWord = 32;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Func<string, T> _make;
    private int _count;

    /// <param name="make">Works it out; a pure function of the word.</param>
    public WordMemo(Func<string, T> make)
    {
        _make = make;
        _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What is worked out of a word.</summary>
    public T Of(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var known) ? known : Make(word.ToString());

    /// <inheritdoc cref="Of(ReadOnlySpan{char})"/>
    public T Of(string word) => _known.TryGetValue(word, out var known) ? known : Make(word);

    private T Make(string word)
    {
        var made = _make(word);
        // Counted apart: to count itself a concurrent dictionary takes all of its locks.
        if (word.Length <= LongestWord && Volatile.Read(ref _count) < MostWords && _known.TryAdd(word, made))
            Interlocked.Increment(ref _count);
        return made;
    }
}
