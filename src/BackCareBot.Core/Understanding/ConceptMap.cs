using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Understanding;

/// <summary>A standard term that a message names, in its own or in lay words.</summary>
/// <param name="Term">The standard term.</param>
/// <param name="Weight">How surely the words mean it, up to 1.</param>
public readonly record struct Concept(string Term, double Weight);

/// <summary>Finds the vocabulary's terms in a message; the longest run of words wins.</summary>
public sealed class ConceptMap
{
    private readonly Dictionary<string, List<(string[] Stems, Concept Concept)>> _byFirst = new(StringComparer.Ordinal);

    public ConceptMap(IEnumerable<VocabularyTerm> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        foreach (var term in vocabulary)
        {
            foreach (var phrase in term.Lay.Prepend(term.Term))
            {
                var stems = Tokenizer.Stems(phrase).ToArray();
                if (stems.Length == 0)
                    continue;
                if (!_byFirst.TryGetValue(stems[0], out var list))
                    _byFirst[stems[0]] = list = [];
                list.Add((stems, new Concept(term.Term, phrase == term.Term ? 1 : term.Weight)));
            }
        }

        foreach (var list in _byFirst.Values)
            list.Sort((a, b) => b.Stems.Length.CompareTo(a.Stems.Length));
    }

    /// <summary>The terms named, each once with its surest weight, in the order in which they stand.</summary>
    public IReadOnlyList<Concept> Find(IReadOnlyList<Token> tokens)
    {
        List<Concept>? found = null;
        for (var at = 0; at < tokens.Count;)
        {
            var length = 1;
            if (_byFirst.TryGetValue(tokens[at].Stem, out var candidates))
            {
                foreach (var (stems, concept) in candidates)
                {
                    if (!StandsAt(tokens, at, stems))
                        continue;
                    Note(found ??= [], concept);
                    length = stems.Length;
                    break;
                }
            }

            at += length;
        }

        return found ?? (IReadOnlyList<Concept>)[];
    }

    private static void Note(List<Concept> found, Concept concept)
    {
        var known = 0;
        while (known < found.Count && found[known].Term != concept.Term)
            known++;
        if (known == found.Count)
            found.Add(concept);
        else if (found[known].Weight < concept.Weight)
            found[known] = concept;
    }

    private static bool StandsAt(IReadOnlyList<Token> tokens, int at, string[] stems)
    {
        if (at + stems.Length > tokens.Count)
            return false;
        for (var i = 1; i < stems.Length; i++)
        {
            if (tokens[at + i].Stem != stems[i])
                return false;
        }

        return true;
    }
}
