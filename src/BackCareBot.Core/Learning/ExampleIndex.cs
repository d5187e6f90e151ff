using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Learning;

/// <summary>
/// Finds the example messages most like a message: the cosine over stems and vocabulary terms, each weighted by how
/// rare it is among the examples.
/// </summary>
public sealed class ExampleIndex
{
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

    /// <summary>Where each label's examples start, as they stand by label; one more than there are labels.</summary>
    private readonly int[] _firsts;
    private readonly double[] _lengths;

    /// <summary>Where each term's labels start, the labels that have it in ascending order, and what is summed up of each.</summary>
    private readonly int[] _labelStarts;
    private readonly int[] _termLabels;
    private readonly int[] _places;
    private readonly float[] _sums;
    private readonly float[] _evidence;

    private ExampleIndex(string[] terms, float[] rarity, int[] labels, int[] starts, int[] examples, float[] values)
    {
        _terms = terms.Select((term, at) => (term, at)).ToDictionary(pair => pair.term, pair => pair.at, StringComparer.Ordinal);
        _rarity = rarity;
        _labels = labels;
        _starts = starts;
        _examples = examples;
        _values = values;
        _firsts = Firsts(labels);
        SumByLabel(out _labelStarts, out _termLabels, out _places, out _sums, out _evidence);
        _lengths = Lengths();
    }

    /// <summary>Indexes examples with their labels.</summary>
    /// <param name="examples">The examples, in the order of their labels.</param>
    /// <exception cref="ArgumentException">The examples of a label do not stand together.</exception>
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

    /// <summary>Compares a message with all examples.</summary>
    /// <param name="message">The message.</param>
    /// <param name="labels">How many labels there are; at least as many as the examples have.</param>
    public ExampleLikeness Compare(UnderstoodQuestion message, int labels)
    {
        var terms = new List<(int Term, float Share)>();
        var (squares, known) = (0.0, 0.0);
        foreach (var (text, weight) in Terms(message))
        {
            var isKnown = _terms.TryGetValue(text, out var term);
            var value = weight * (isKnown ? _rarity[term] : UnknownWeight * RarityOf(text));
            squares += value * value;
            if (!isKnown)
                continue;
            known += value;
            terms.Add((term, (float)value));
        }

        var likeness = new ExampleLikeness(this, [.. terms], (float)Math.Sqrt(squares), labels);
        for (var i = 0; i < terms.Count; i++)
        {
            var (term, share) = terms[i];
            var (ofLength, ofKnown) = (share / likeness.Length, share / (float)known);
            for (var at = _labelStarts[term]; at < _labelStarts[term + 1]; at++)
            {
                var label = _termLabels[at];
                likeness.Whole[label] += ofLength * _sums[at];
                likeness.Evidence[label] += ofKnown * _evidence[at];
                likeness.Note(label, i, at);
            }
        }

        for (var label = 0; label < _lengths.Length; label++)
            likeness.Whole[label] /= (float)Math.Max(_lengths[label], 1);
        return likeness;
    }

    /// <summary>The cosine with each example of a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="terms">The terms of the message with what each weighs in it.</param>
    /// <param name="noted">Where the label's examples of each term were noted, or -1.</param>
    /// <param name="length">The length of the message.</param>
    /// <param name="cosines">As many as <see cref="CountOf"/> tells.</param>
    internal void CompareWith(int label, (int Term, float Share)[] terms, ReadOnlySpan<int> noted, float length, Span<float> cosines)
    {
        cosines.Clear();
        for (var i = 0; i < terms.Length; i++)
        {
            var ((term, share), at) = (terms[i], noted[i]);
            if (at < 0)
                continue;
            var end = at + 1 < _labelStarts[term + 1] ? _places[at + 1] : _starts[term + 1];
            var (first, value) = (_firsts[label], share / length);
            for (var place = _places[at]; place < end; place++)
                cosines[_examples[place] - first] += value * _values[place];
        }
    }

    /// <summary>How many examples a label has.</summary>
    internal int CountOf(int label) => label + 1 < _firsts.Length ? _firsts[label + 1] - _firsts[label] : 0;

    private static int[] Firsts(int[] labels)
    {
        var firsts = new int[labels.DefaultIfEmpty(-1).Max() + 2];
        for (var at = 0; at < labels.Length; at++)
        {
            if (at > 0 && labels[at] < labels[at - 1])
                throw new ArgumentException($"Expected the examples of each label together, in order, but label {labels[at]} follows {labels[at - 1]}.", nameof(labels));
            firsts[labels[at] + 1] = at + 1;
        }

        for (var label = 1; label < firsts.Length; label++)
            firsts[label] = Math.Max(firsts[label], firsts[label - 1]);
        return firsts;
    }

    /// <summary>
    /// Sums up each term by label: where its examples start, the sum of their values, and how much likelier the term is among
    /// them than by chance, as a logarithm (naive Bayes): many examples with a word say more than one that is like the message.
    /// </summary>
    private void SumByLabel(out int[] starts, out int[] labels, out int[] places, out float[] sums, out float[] evidence)
    {
        starts = new int[_rarity.Length + 1];
        var byLabel = new List<(int Label, int Place, float Sum, float Evidence)>(_examples.Length);
        for (var term = 0; term < _rarity.Length; term++)
        {
            for (var place = _starts[term]; place < _starts[term + 1];)
            {
                // Examples stand by label, so those of one label are neighbours.
                var label = _labels[_examples[place]];
                var (first, sum) = (place, 0f);
                for (; place < _starts[term + 1] && _labels[_examples[place]] == label; place++)
                    sum += _values[place];
                byLabel.Add((label, first, sum, (float)Math.Log(1 + ((place - first) / (Smoothing * CountOf(label))))));
            }

            starts[term + 1] = byLabel.Count;
        }

        labels = [.. byLabel.Select(item => item.Label)];
        places = [.. byLabel.Select(item => item.Place)];
        sums = [.. byLabel.Select(item => item.Sum)];
        evidence = [.. byLabel.Select(item => item.Evidence)];
    }

    private double[] Lengths()
    {
        var squares = new double[_firsts.Length - 1];
        for (var at = 0; at < _sums.Length; at++)
            squares[_termLabels[at]] += _sums[at] * (double)_sums[at];
        return [.. squares.Select(Math.Sqrt)];
    }

    /// <summary>The telling stems of a message and the terms that it names; all its stems where none tells anything.</summary>
    private static Dictionary<string, double> Terms(UnderstoodQuestion message)
    {
        var terms = new Dictionary<string, double>(message.Tokens.Count + message.Concepts.Count, StringComparer.Ordinal);
        foreach (var stem in message.TopicStems)
            terms[stem] = 1;
        foreach (var concept in message.Concepts)
            terms["=" + concept.Term] = ConceptWeight * concept.Weight;
        if (terms.Count > 0)
            return terms;
        foreach (var token in message.Tokens)
            terms[token.Stem] = 1;
        return terms;
    }
}
