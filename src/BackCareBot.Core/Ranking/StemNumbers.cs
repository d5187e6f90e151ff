namespace BackCareBot.Core.Ranking;

/// <summary>Gives every stem of the entries a number: a message's words are looked up once, and compared as numbers with each candidate.</summary>
internal sealed class StemNumbers
{
    /// <summary>The number of every stem that no entry has.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a stem, a new one where it has none yet.</summary>
    public int Add(string stem)
    {
        if (!_numbers.TryGetValue(stem, out var number))
            _numbers[stem] = number = _numbers.Count;
        return number;
    }

    public int Of(string stem) => _numbers.GetValueOrDefault(stem, Unknown);
}
