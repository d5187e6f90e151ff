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
    private const double Smoothing = 0.01;

    /// <summary>A word no example has still makes the message less like all of them, though it may be a slip.</summary>
    private const double UnknownWeight = 0.6;

    private readonly Dictionary<string, int> _terms;
    private readonly float[] _rarity;
    private readonly int[] _labels;

    /// <summary>Where each term's postings start; one more than there are terms.</summary>
    private readonly int[] _starts;
    private readonly int[] _examples;
    private readonly float[] _values;
    private readonly double[] _lengths;
    private readonly int[] _sizes;

    private ExampleIndex(string[] terms, float[] rarity, int[] labels, int[] starts, int[] examples, float[] values)
    {
        _terms = terms.Select((term, at) => (term, at)).ToDictionary(pair => pair.term, pair => pair.at, StringComparer.Ordinal);
        _rarity = rarity;
        _labels = labels;
        _starts = starts;
        _examples = examples;
        _values = values;
        _lengths = Lengths();
        _sizes = new int[_lengths.Length];
        foreach (var label in labels)
            _sizes[label]++;
    }

    /// <summary>The length of the sum of a label's examples: what makes a cosine of the sum of their likenesses.</summary>
    public double LengthOf(int label) => label < _lengths.Length ? _lengths[label] : 0;

    /// <summary>How many examples there are.</summary>
    public int Count => _labels.Length;

    public int LabelOf(int example) => _labels[example];

    /// <summary>Indexes examples with their labels.</summary>
    public static ExampleIndex Build(IReadOnlyList<(UnderstoodQuestion Message, int Label)> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var frequency = new List<int>();
        var termsOf = examples.Select(example => Terms(example.Message)).ToArray();
        foreach (var term in termsOf.SelectMany(all => all.Keys))
        {
            if (terms.TryAdd(term, frequency.Count))
                frequency.Add(0);
            frequency[terms[term]]++;
        }

        var rarity = frequency.Select(count => (float)Math.Log(1 + (examples.Count - count + 0.5) / (count + 0.5))).ToArray();
        var starts = new int[frequency.Count + 1];
        for (var term = 0; term < frequency.Count; term++)
            starts[term + 1] = starts[term] + frequency[term];
        var postings = new int[starts[^1]];
        var values = new float[starts[^1]];
        var next = starts[..^1].ToArray();
        for (var at = 0; at < examples.Count; at++)
        {
            var length = Math.Sqrt(termsOf[at].Sum(pair => Math.Pow(pair.Value * rarity[terms[pair.Key]], 2)));
            foreach (var (term, weight) in termsOf[at])
            {
                var place = next[terms[term]]++;
                postings[place] = at;
                values[place] = (float)(weight * rarity[terms[term]] / length);
            }
        }

        return new ExampleIndex([.. terms.Keys], rarity, [.. examples.Select(example => example.Label)], starts, postings, values);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is cut short or does not fit together.</exception>
    public static ExampleIndex Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var terms = reader.ReadTexts();
        var rarity = reader.ReadNumbers<float>();
        var labels = reader.ReadNumbers<int>();
        var starts = reader.ReadNumbers<int>();
        var examples = reader.ReadNumbers<int>();
        var values = reader.ReadNumbers<float>();
        if (rarity.Length != terms.Length || starts.Length != terms.Length + 1 || starts[^1] != examples.Length || values.Length != examples.Length)
            throw new InvalidDataException("The stored index of examples does not fit together.");
        return new ExampleIndex(terms, rarity, labels, starts, examples, values);
    }

    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteTexts(_terms.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList());
        writer.WriteNumbers<float>(_rarity);
        writer.WriteNumbers<int>(_labels);
        writer.WriteNumbers<int>(_starts);
        writer.WriteNumbers<int>(_examples);
        writer.WriteNumbers<float>(_values);
    }

    /// <summary>How rare a stem is among the examples; rarer than any where it never occurs.</summary>
    public double RarityOf(string stem) =>
        _terms.TryGetValue(stem, out var term) ? _rarity[term] : Math.Log(1 + 2.0 * (_labels.Length + 0.5));

    /// <summary>The cosine of the message with each example, in <paramref name="likeness"/> (at least <see cref="Count"/> long).</summary>
    public void Compare(UnderstoodQuestion message, Span<float> likeness)
    {
        likeness[.._labels.Length].Clear();
        var terms = Terms(message);
        var sum = 0.0;
        foreach (var (term, weight) in terms)
            sum += Math.Pow(weight * RarityOf(term) * (_terms.ContainsKey(term) ? 1 : UnknownWeight), 2);
        var length = Math.Sqrt(sum);
        foreach (var (term, weight) in terms)
        {
            if (!_terms.TryGetValue(term, out var at))
                continue;
            var value = (float)(weight * _rarity[at] / length);
            for (var place = _starts[at]; place < _starts[at + 1]; place++)
                likeness[_examples[place]] += value * _values[place];
        }
    }

    /// <summary>
    /// How much likelier each word of a message is among a label's examples than by chance, as a mean of logarithms
    /// weighted by rarity (naive Bayes): many examples with a word say more than one that is like the message.
    /// </summary>
    public void Evidence(UnderstoodQuestion message, Span<float> byLabel)
    {
        byLabel.Clear();
        var total = 1e-9;
        foreach (var (term, weight) in Terms(message))
        {
            if (!_terms.TryGetValue(term, out var at))
                continue;
            var share = weight * _rarity[at];
            total += share;
            for (var place = _starts[at]; place < _starts[at + 1];)
            {
                // Examples stand by label, so those of one label are neighbours.
                var label = _labels[_examples[place]];
                var first = place;
                while (place < _starts[at + 1] && _labels[_examples[place]] == label)
                    place++;
                byLabel[label] += (float)(share * Math.Log(1 + (place - first) / (Smoothing * _sizes[label])));
            }
        }

        foreach (ref var evidence in byLabel)
            evidence /= (float)total;
    }

    private double[] Lengths()
    {
        var squares = new double[_labels.DefaultIfEmpty(-1).Max() + 1];
        var sums = new float[squares.Length];
        for (var term = 0; term < _rarity.Length; term++)
        {
            for (var place = _starts[term]; place < _starts[term + 1]; place++)
                sums[_labels[_examples[place]]] += _values[place];
            for (var place = _starts[term]; place < _starts[term + 1]; place++)
            {
                // Every label once: its sum is cleared as it is counted.
                var label = _labels[_examples[place]];
                squares[label] += sums[label] * sums[label];
                sums[label] = 0;
            }
        }

        return [.. squares.Select(Math.Sqrt)];
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
