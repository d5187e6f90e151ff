using System.Collections.Frozen;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Conversations;

/// <summary>
/// Reads a message in the light of the answer before it: "how long should I hold it?", "and for the upper back?".
/// The message is ranked alone and together with the topic it may lean on; how much it leans decides between the two,
/// and its words tell whether it stays on the topic or moves on from it.
/// </summary>
public sealed class FollowUp
{
    private const int FewTopicWords = 2;
    private const int ManyTopicWords = 6;
    private const int LongestLeaning = 16;
    private const int FirstFew = 5;
    private const double SureAlone = 0.85;
    private const double LeastShare = 1e-4;
    private const double LeadsAlone = 0.6;

    /// <summary>What the topic itself is worth when its title is part of the question; its true share would be all.</summary>
    private const double OwnShare = 0.35;

    private static readonly FrozenSet<string> Anaphora =
        "it that them they one ones those this these there afterwards".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers =
        "and or also but so then even instead otherwise".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Movers =
        "another else instead other different alternative alternatives rather something anything".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly Edition _edition;

    public FollowUp(Edition edition) => _edition = edition;

    /// <summary>The answers to a message that follows the answer <paramref name="last"/>.</summary>
    public RankedAnswers Rank(UnderstoodQuestion question, KnowledgeEntry last)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(last);
        var proposed = _edition.Propose(question);
        var alone = _edition.Ranking.Rank(question, proposed);
        var lean = Lean(question, alone);
        if (lean == 0)
            return alone;
        // Whatever the topic's title would add to the engine's proposals is the topic itself and what is related to it.
        var together = _edition.Ranking.Rank(With(question, last), [.. proposed, last.Id, .. last.Related]);
        if (StaysOn(question, last))
            return Only(last, together);
        var scores = new Dictionary<KnowledgeEntry, double>(ReferenceEqualityComparer.Instance);
        var ofItsOwn = AsksOfItsOwn(question, last, alone);
        var (sharesAlone, sharesTogether) = (LogShares(alone), LogShares(together));
        foreach (var entry in alone.Entries.Concat(together.Entries).Select(item => item.Entry).Append(last))
        {
            var beside = ofItsOwn ? LogShareBeside(sharesTogether, last, entry) : LogShare(sharesTogether, entry);
            scores[entry] = (1 - lean) * LogShare(sharesAlone, entry) + lean * beside + Bonus(entry, last, question, alone, ofItsOwn);
        }

        var shares = AnswerRanking.Shares([.. scores.Values]);
        var ranked = scores.Select((pair, at) => new RankedEntry(pair.Key, pair.Value, shares[at]))
            .OrderByDescending(item => item.Score).ThenBy(item => item.Entry.Id, StringComparer.Ordinal).ToList();
        // What leans on a topic of back care is about back care as far as the two together are.
        return new RankedAnswers(ranked, Math.Max(alone.Confidence, lean * together.Confidence), alone.SmallTalk);
    }

    /// <summary>What speaks for an entry besides its rank: staying on what was just shown, or moving on to more of its sort.</summary>
    private static double Bonus(KnowledgeEntry entry, KnowledgeEntry last, UnderstoodQuestion question, RankedAnswers alone, bool ofItsOwn)
    {
        var moves = Moves(question);
        if (entry != last)
        {
            var sameSort = entry.Kind == last.Kind && (moves || (OnlyNamesArea(question) && entry.Areas.Any(question.Areas.Contains)));
            return (last.Related.Contains(entry.Id) ? 0.5 : 0) + (sameSort ? 1.5 : 0);
        }

        if (moves || OnlyNamesArea(question) || (question.Wanted is { } kind && kind != last.Kind))
            return -3;
        if (ofItsOwn)
            return -1;
        // A message that means nothing by itself is about what was just shown.
        var leads = alone.Entries.Count > 0 && alone.Entries[0].Share >= LeadsAlone;
        return !leads && (alone.Confidence < RankedAnswers.AnswerThreshold || question.TopicStems.Count == 0) ? 1 : -1;
    }

    /// <summary>
    /// Who should not, and whether it is proved, are topics of their own when they follow a general question that is related
    /// to one of them; elsewhere the entry itself tells of its risks and its proof.
    /// </summary>
    private static bool AsksOfItsOwn(UnderstoodQuestion question, KnowledgeEntry last, RankedAnswers alone) =>
        question.Aspect is Aspect.Safety or Aspect.Evidence && last.Kind == EntryKind.Faq
        && alone.Entries.Take(FirstFew).Any(item => last.Related.Contains(item.Entry.Id));

    private static bool Moves(UnderstoodQuestion question) => question.Tokens.Any(token => Movers.Contains(token.Word));

    /// <summary>"And for the neck?": another part of the body is all that is new.</summary>
    private static bool OnlyNamesArea(UnderstoodQuestion question) =>
        question.Areas.Count > 0 && question.TopicStems.Count <= FewTopicWords && question.Aspect == Aspect.Overview;

    /// <summary>Whether the message asks for another form, or the amount, of the same thing, and names nothing else.</summary>
    private static bool StaysOn(UnderstoodQuestion question, KnowledgeEntry last)
    {
        if (question.Areas.Count > 0 || question.Tokens.Any(token => token.Word is "another"))
            return false;
        if (question.Aspect is Aspect.Easier or Aspect.Harder or Aspect.More or Aspect.Sources)
            return question.TopicStems.Count <= FewTopicWords + 1;
        return question.Aspect == Aspect.Dose && (last.Dose is not null || last.Routine is not null) && question.TopicStems.Count <= FewTopicWords
            && question.Tokens[0].Word is "how" or "and" or "for";
    }

    /// <summary>How much a message leans on the one before it, from 0 (not at all) to 1.</summary>
    private static double Lean(UnderstoodQuestion question, RankedAnswers alone)
    {
        var words = question.Tokens;
        if (words.Count == 0 || words.Count > LongestLeaning || question.TopicStems.Count > ManyTopicWords)
            return 0;
        var opens = Openers.Contains(words[0].Word)
            || (words.Count > 1 && words[0].Word is "what" or "how" && words[1].Word == "about");
        var points = words.Any(word => Anaphora.Contains(word.Word));
        if (Moves(question) && question.TopicStems.Count > 0)
            return 0.25;
        var few = question.TopicStems.Count <= FewTopicWords;
        var sure = alone.Confidence >= SureAlone && alone.Entries.Count > 0 && alone.Entries[0].Share >= SureAlone;
        return (opens || points, few, sure) switch
        {
            (true, true, _) => 0.75,
            (true, false, false) => 0.6,
            (true, false, true) => 0.35,
            (false, true, false) => 0.65,
            (false, true, true) => 0.45,
            (false, false, false) => 0.4,
            (false, false, true) => 0,
        };
    }

    private UnderstoodQuestion With(UnderstoodQuestion question, KnowledgeEntry last)
    {
        var topic = Tokenizer.Tokenize(last.Title);
        return _edition.Understanding.Understand([.. question.Typed, .. topic]);
    }

    private static RankedAnswers Only(KnowledgeEntry entry, RankedAnswers others) =>
        new([new RankedEntry(entry, 0, 1), .. others.Entries.Where(item => item.Entry != entry)], 1, null);

    /// <summary>
    /// The share of an entry in a question that was put together with the last topic's title. The topic itself would of
    /// course win that; it is left out, and stays or goes by <see cref="Bonus"/>.
    /// </summary>
    private static double LogShareBeside(Dictionary<KnowledgeEntry, double> together, KnowledgeEntry last, KnowledgeEntry entry)
    {
        if (entry == last)
            return Math.Log(OwnShare);
        var left = 1 - (together.TryGetValue(last, out var own) ? Math.Exp(own) : 0);
        return Math.Log(Math.Max(Math.Exp(LogShare(together, entry)) / Math.Max(left, LeastShare), LeastShare));
    }

    private static double LogShare(Dictionary<KnowledgeEntry, double> shares, KnowledgeEntry entry) =>
        shares.TryGetValue(entry, out var share) ? share : Math.Log(LeastShare);

    /// <summary>The logarithm of each entry's share. Entries of one edition are told apart by being themselves, not by what they hold.</summary>
    private static Dictionary<KnowledgeEntry, double> LogShares(RankedAnswers ranked)
    {
        var shares = new Dictionary<KnowledgeEntry, double>(ranked.Entries.Count, ReferenceEqualityComparer.Instance);
        foreach (var item in ranked.Entries)
            shares[item.Entry] = Math.Log(Math.Max(item.Share, LeastShare));
        return shares;
    }
}
