using System.Collections.Frozen;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Understanding;

/// <summary>
/// Reads a message against the knowledge base: spelling, lay words, body areas, which side of a topic is asked about.
/// </summary>
public sealed class QuestionUnderstanding
{
    /// <summary>A word met this often in example messages is taken to be right, not a slip that an author put in on purpose.</summary>
    private const int TrustedAfter = 3;

    private static readonly (string Area, string[] Phrases)[] AreaPhrases =
    [
        ("lower-back", ["lower back", "low back", "lumbar", "small of my back", "bottom of my back", "base of my spine"]),
        ("upper-back", ["upper back", "shoulder blade", "shoulder blades", "thoracic", "top of my back"]),
        ("mid-back", ["mid back", "middle back", "middle of my back"]),
        ("neck", ["neck", "cervical"]),
        ("shoulders", ["shoulder", "shoulders"]),
        ("hips", ["hip", "hips", "pelvis"]),
        ("buttocks", ["buttock", "buttocks", "glute", "glutes", "bum", "bottom", "butt", "piriformis"]),
        ("legs", ["leg", "legs", "thigh", "calf", "hamstring", "hamstrings", "knee"]),
        ("chest", ["chest", "pecs"]),
    ];

    private readonly SpellingCorrector _spelling;
    private readonly ConceptMap _concepts;
    private readonly ConceptMap _areas;
    private readonly FrozenSet<string> _topicStems;

    public QuestionUnderstanding(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var (words, targets) = CountWords(knowledge.Content);
        _spelling = new SpellingCorrector(words, targets.Contains);
        _concepts = new ConceptMap(knowledge.Content.Vocabulary);
        _areas = new ConceptMap(AreaPhrases.Select(area => new VocabularyTerm(area.Area, area.Phrases, 1)));
        _topicStems = targets.Select(PorterStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Corrects the spelling of a message's words.</summary>
    public List<Token> Correct(IReadOnlyList<Token> typed) => _spelling.Correct(typed);

    /// <summary>Reads a message. Never fails; a message without a word gives a question without words.</summary>
    public UnderstoodQuestion Understand(string text) => Understand(Tokenizer.Tokenize(text));

    /// <summary>Reads a message that is already split into words.</summary>
    public UnderstoodQuestion Understand(IReadOnlyList<Token> typed)
    {
        var tokens = Correct(typed);
        var words = string.Join(' ', tokens.Select(token => token.Word));
        var topic = tokens.Where(token => !StopWords.Contains(token.Word)).Select(token => token.Stem).Distinct().ToList();
        return new UnderstoodQuestion
        {
            Tokens = tokens,
            Typed = typed,
            Concepts = [.. _concepts.Find(tokens), .. Durations.Find(tokens)],
            Areas = _areas.Find(tokens).Where(area => BodyAreas.All.Contains(area.Term)).Select(area => area.Term).ToHashSet(),
            Aspect = AspectWords.AspectOf(words),
            Wanted = AspectWords.KindOf(words),
            TopicStems = topic,
            UnknownShare = topic.Count == 0 ? 1 : topic.Count(stem => !_topicStems.Contains(stem)) / (double)topic.Count,
        };
    }

    /// <summary>
    /// Words of entries' own text are right and worth correcting to; words of other topics are right as well, but no
    /// message is bent towards them.
    /// </summary>
    private static (Dictionary<string, int> Known, HashSet<string> Targets) CountWords(KnowledgeContent content)
    {
        Dictionary<string, int> known = [];
        Dictionary<string, int> examples = [];
        foreach (var entry in content.Entries)
        {
            Count(known, [entry.Title, .. entry.Aliases, .. entry.Tags, .. entry.Cautions, .. entry.AvoidIf, entry.Body.Text]);
            Count(examples, entry.Questions);
            Count(examples, entry.Safety?.Examples.Triggers ?? []);
            Count(examples, entry.Safety?.Examples.Silent ?? []);
        }

        Count(known, content.Vocabulary.SelectMany(term => term.Lay.Append(term.Term)));
        Count(known, content.SafetyWords.Values.SelectMany(words => words).Where(phrase => !phrase.StartsWith('$')));
        Merge(examples);
        var targets = known.Keys.ToHashSet();
        Dictionary<string, int> outside = [];
        Count(outside, content.Outside.SelectMany(group => group.Examples).Concat(content.SmallTalk.SelectMany(group => group.Examples)));
        foreach (var (word, count) in outside)
            known[word] = known.GetValueOrDefault(word) + count;
        foreach (var word in CommonWords.All)
            known.TryAdd(word, 1);
        return (known, targets);

        void Merge(Dictionary<string, int> from)
        {
            foreach (var (word, count) in from)
            {
                if (known.TryGetValue(word, out var before))
                    known[word] = before + count;
                else if (count >= TrustedAfter)
                    known[word] = count;
            }
        }
    }

    private static void Count(Dictionary<string, int> counts, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var token in Tokenizer.Tokenize(text))
                counts[token.Word] = counts.GetValueOrDefault(token.Word) + 1;
        }
    }
}
