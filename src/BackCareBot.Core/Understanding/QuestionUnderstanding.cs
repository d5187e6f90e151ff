using System.Collections.Frozen;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Understanding;

/// <summary>
/// Reads a message against the knowledge base: spelling, lay words, body areas, which side of a topic is asked about.
/// </summary>
public sealed class QuestionUnderstanding
{
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

    private const int Few = 32;

    private readonly SpellingCorrector _spelling;
    private readonly ConceptMap _concepts;
    private readonly ConceptMap _areas;
    private readonly FrozenSet<string> _topicStems;

    /// <param name="knowledge">The knowledge base that messages are read against.</param>
    public QuestionUnderstanding(KnowledgeBase knowledge)
        : this(knowledge, KnownWords.Of((knowledge ?? throw new ArgumentNullException(nameof(knowledge))).Content))
    {
    }

    /// <param name="knowledge">The knowledge base that messages are read against.</param>
    /// <param name="words">Its words, counted before.</param>
    public QuestionUnderstanding(KnowledgeBase knowledge, KnownWords words)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(words);
        Words = words;
        _spelling = new SpellingCorrector(words.Counts, words.Targets.Contains);
        _concepts = new ConceptMap(knowledge.Content.Vocabulary);
        _areas = new ConceptMap(AreaPhrases.Select(area => new VocabularyTerm(area.Area, area.Phrases, 1)));
        _topicStems = words.Used.Select(PorterStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
    }

    public KnownWords Words { get; }

    /// <summary>Corrects the spelling of a message's words.</summary>
    public IReadOnlyList<Token> Correct(IReadOnlyList<Token> typed) => _spelling.Correct(typed);

    /// <summary>Reads a message. Never fails; a message without a word gives a question without words.</summary>
    public UnderstoodQuestion Understand(string text) => Understand(Tokenizer.Tokenize(text));

    /// <summary>
    /// The question without some of its words: "slipped disc, no saddle numbness, is the cobra ok" asks about a disc and the
    /// cobra. The question as it was where nothing would be left to ask.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="words">Places of words among its tokens.</param>
    public UnderstoodQuestion Without(UnderstoodQuestion question, IReadOnlySet<int> words)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0)
            return question;
        var rest = Understand([.. question.Tokens.Where((_, at) => !words.Contains(at))]);
        return rest.TopicStems.Count > 0 ? rest : question;
    }

    /// <summary>Reads a message that is already split into words.</summary>
    public UnderstoodQuestion Understand(IReadOnlyList<Token> typed)
    {
        var tokens = Correct(typed);
        var topic = TopicOf(tokens);
        return new UnderstoodQuestion
        {
            Tokens = tokens,
            Typed = typed,
            Concepts = [.. _concepts.Find(tokens), .. Durations.Find(tokens)],
            Areas = AreasOf(tokens),
            Asked = new AskedFor(tokens),
            TopicStems = topic,
            // Words too short to be corrected may be slips of known ones, so they do not tell of another topic.
            UnknownShare = topic.Count == 0
                ? 1
                : topic.Count(stem => stem.Length >= SpellingCorrector.ShortestCorrected && !_topicStems.Contains(stem)) / (double)topic.Count,
        };
    }

    private static List<string> TopicOf(IReadOnlyList<Token> tokens)
    {
        var topic = new List<string>(tokens.Count);
        // Most messages have few words, and to look through those is quicker than to make a set of them.
        var seen = tokens.Count > Few ? new HashSet<string>(tokens.Count, StringComparer.Ordinal) : null;
        foreach (var token in tokens)
        {
            if (StopWords.Contains(token.Word) || (seen is null ? topic.Contains(token.Stem) : !seen.Add(token.Stem)))
                continue;
            topic.Add(token.Stem);
        }

        return topic;
    }

    private IReadOnlySet<string> AreasOf(IReadOnlyList<Token> tokens) =>
        _areas.Find(tokens) is { Count: > 0 } areas ? areas.Select(area => area.Term).ToHashSet() : FrozenSet<string>.Empty;
}
