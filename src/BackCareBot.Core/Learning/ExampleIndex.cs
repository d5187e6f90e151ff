using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Learning;

/// <summary>
/// Finds the example messages most like a message: the cosine over stems and vocabulary terms, each weighted by how
/// rare it is among the examples.
/// </summary>
public sealed class ExampleIndex
{
    private const double StopWordWeight = 0.25;
    private const double ConceptWeight = 0.7;

    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<float> _rarity = [];
    private readonly List<List<(int Example, float Value)>> _postings = [];
    private readonly int[] _labels;

    /// <param name="examples">The examples and their labels.</param>
    public ExampleIndex(IReadOnlyList<(UnderstoodQuestion Message, int Label)> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        _labels = [.. examples.Select(example => example.Label)];
        var frequency = new List<int>();
        foreach (var (message, _) in examples)
        {
            foreach (var (term, _) in Terms(message))
            {
                if (_terms.TryAdd(term, frequency.Count))
                    frequency.Add(0);
                frequency[_terms[term]]++;
            }
        }

        foreach (var count in frequency)
        {
            _rarity.Add((float)Math.Log(1 + (examples.Count - count + 0.5) / (count + 0.5)));
            _postings.Add([]);
        }

        for (var at = 0; at < examples.Count; at++)
        {
            foreach (var (term, value) in Weighted(examples[at].Message))
                _postings[term].Add((at, value));
        }
    }

    /// <summary>How many examples there are.</summary>
    public int Count => _labels.Length;

    public int LabelOf(int example) => _labels[example];

    /// <summary>How rare a stem is among the examples; the rarest value for one that never occurs.</summary>
    public double RarityOf(string stem) =>
        _terms.TryGetValue(stem, out var term) ? _rarity[term] : Math.Log(1 + 2.0 * (_labels.Length + 0.5));

    /// <summary>The cosine of the message with each example, in <paramref name="likeness"/> (at least <see cref="Count"/> long).</summary>
    public void Compare(UnderstoodQuestion message, Span<float> likeness)
    {
        likeness[.._labels.Length].Clear();
        foreach (var (term, value) in Weighted(message))
        {
            foreach (var (example, other) in _postings[term])
                likeness[example] += value * other;
        }
    }

    private List<(int Term, float Value)> Weighted(UnderstoodQuestion message)
    {
        var weighted = new List<(int Term, float Value)>();
        var sum = 0.0;
        foreach (var (term, weight) in Terms(message))
        {
            if (!_terms.TryGetValue(term, out var at))
            {
                // A word no example has still makes the message less like all of them.
                sum += Math.Pow(weight * RarityOf(term) * 0.6, 2);
                continue;
            }

            var value = (float)(weight * _rarity[at]);
            weighted.Add((at, value));
            sum += value * value;
        }

        var length = (float)Math.Sqrt(sum);
        for (var i = 0; i < weighted.Count; i++)
            weighted[i] = (weighted[i].Term, weighted[i].Value / length);
        return weighted;
    }

    private static Dictionary<string, double> Terms(UnderstoodQuestion message)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var token in message.Tokens)
            terms[token.Stem] = StopWords.Contains(token.Word) ? StopWordWeight : 1;
        foreach (var concept in message.Concepts)
            terms["=" + concept.Term] = ConceptWeight * concept.Weight;
        return terms;
    }
}
