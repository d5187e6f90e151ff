using System.Collections.Frozen;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Conversations;

/// <summary>
/// Reads a message in the light of the answer before it: "how long should I hold it?", "and for the upper back?".
/// The message is ranked alone and together with the topic it may lean on; how much it leans decides between the two.
/// </summary>
public sealed class FollowUp
{
    private const double Strong = 0.75;
    private const double Slight = 0.3;
    private const int FewTopicWords = 2;
    private const int ManyTopicWords = 6;
    private const int LongestLeaning = 16;
    private const double StayBonus = 1.5;
    private const double StayPenalty = -1.0;

    private static readonly FrozenSet<string> Anaphora =
        "it that them they one ones those this these there".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers =
        "and or also but so then even instead otherwise".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly Edition _edition;

    public FollowUp(Edition edition) => _edition = edition;

    /// <summary>The answers to a message that follows the answer <paramref name="last"/>.</summary>
    public RankedAnswers Rank(UnderstoodQuestion question, KnowledgeEntry last)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(last);
        var alone = _edition.Rank(question);
        var lean = Lean(question, alone);
        if (lean == 0)
            return alone;
        var together = _edition.Rank(With(question, last));
        if (StaysOn(question))
            return Only(last, together);
        var scores = new Dictionary<KnowledgeEntry, double>();
        foreach (var entry in alone.Entries.Concat(together.Entries).Select(item => item.Entry).Append(last))
            scores[entry] = (1 - lean) * LogShare(alone, entry) + lean * LogShare(together, entry) + Bonus(entry, last, question);
        var shares = AnswerRanking.Shares([.. scores.Values]);
        var ranked = scores.Select((pair, at) => new RankedEntry(pair.Key, pair.Value, shares[at]))
            .OrderByDescending(item => item.Score).ThenBy(item => item.Entry.Id, StringComparer.Ordinal).ToList();
        var confidence = Math.Max(alone.Confidence, lean >= Strong ? together.Confidence : lean * together.Confidence);
        return new RankedAnswers(ranked, confidence, alone.SmallTalk);
    }

    private static double Bonus(KnowledgeEntry entry, KnowledgeEntry last, UnderstoodQuestion question)
    {
        if (entry != last)
            return last.Related.Contains(entry.Id) ? 0.5 : 0;
        // A question of how to do, or how much, is mostly about what was just shown; one with a topic of its own is not.
        return question.Aspect is Aspect.Dose or Aspect.Steps && question.TopicStems.Count <= FewTopicWords ? StayBonus
            : question.TopicStems.Count == 0 ? StayBonus
            : StayPenalty;
    }

    /// <summary>Whether the message asks for another form of the same thing, and names nothing else.</summary>
    private static bool StaysOn(UnderstoodQuestion question) =>
        question.Aspect is Aspect.Easier or Aspect.Harder or Aspect.More or Aspect.Sources
        && question.TopicStems.Count <= FewTopicWords + 1 && question.Areas.Count == 0;

    /// <summary>How much a message leans on the one before it, from 0 (not at all) to 1.</summary>
    private static double Lean(UnderstoodQuestion question, RankedAnswers alone)
    {
        var words = question.Tokens;
        if (words.Count == 0 || words.Count > LongestLeaning || question.TopicStems.Count > ManyTopicWords)
            return 0;
        var opens = Openers.Contains(words[0].Word)
            || (words.Count > 1 && words[0].Word is "what" or "how" && words[1].Word == "about");
        var points = words.Any(word => Anaphora.Contains(word.Word));
        if (opens || points || question.TopicStems.Count == 0 || StaysOn(question))
            return Strong;
        var names = alone.Entries.Count > 0 && alone.Confidence >= 0.9 && question.TopicStems.Count > FewTopicWords;
        return names ? 0 : question.TopicStems.Count <= FewTopicWords + 1 ? Slight * 1.5 : Slight;
    }

    private UnderstoodQuestion With(UnderstoodQuestion question, KnowledgeEntry last)
    {
        var topic = Tokenizer.Tokenize(last.Title);
        return _edition.Understanding.Understand([.. question.Typed, .. topic]);
    }

    private static RankedAnswers Only(KnowledgeEntry entry, RankedAnswers others) =>
        new([new RankedEntry(entry, 0, 1), .. others.Entries.Where(item => item.Entry != entry)], 1, null);

    private static double LogShare(RankedAnswers ranked, KnowledgeEntry entry)
    {
        foreach (var item in ranked.Entries)
        {
            if (item.Entry == entry)
                return Math.Log(Math.Max(item.Share, 1e-4));
        }

        return Math.Log(1e-4);
    }
}
