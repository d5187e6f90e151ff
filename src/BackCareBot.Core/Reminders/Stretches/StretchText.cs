using System.Text.RegularExpressions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Reminders.Stretches;

/// <summary>What to do, short enough to be read during the break, in the entry's own words.</summary>
public static partial class StretchText
{
    /// <summary>Text and dose together have fewer words than this.</summary>
    public const int Limit = 40;

    /// <summary>Closes every post that has room for it.</summary>
    internal const string Stop = "Stop if it hurts.";

    /// <summary>What a caution is worth beside <see cref="WorthOf"/>: more than the third step, less than the first two.</summary>
    private const int WorthOfCare = 5;

    /// <summary>
    /// The sentences of the short answer that fit beside a dose, in their order; null where a move cannot be told whole in
    /// so few words, which makes it none for a reminder.
    /// </summary>
    public static string? Of(KnowledgeEntry entry, string dose)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var room = Limit - 1 - ReadingEase.CountWords(dose);
        var closing = ReadingEase.CountWords(Stop);
        return Best(entry, room - closing) is { } text ? $"{text} {Stop}" : Best(entry, room);
    }

    private static string? Best(KnowledgeEntry entry, int room)
    {
        // The dose is the routine's; the entry's own would contradict it.
        var sentences = SentenceEnd().Split(entry.ShortAnswer.ReplaceLineEndings(" "))
            .Where(sentence => !Dose().IsMatch(sentence) && !(entry.Kind == EntryKind.Technique && Seconds().IsMatch(sentence))).ToList();
        if (sentences.Count == 0)
            return null;
        var rest = Enumerable.Range(1, sentences.Count - 1).ToList();
        var cares = rest.Where(at => Care().IsMatch(sentences[at])).ToList();
        var remarks = rest.Except(cares).Where(at => Remark().IsMatch(sentences[at])).ToList();
        List<int> moves = [0, .. rest.Except(cares).Except(remarks)];
        // An exercise is a position and a move; what a technique does may stand in one sentence.
        var least = entry.Kind == EntryKind.Technique ? 1 : Math.Min(2, moves.Count);
        (int Worth, List<int> Chosen)? best = null;
        for (var count = least; count <= moves.Count; count++)
        {
            var chosen = moves.Take(count).ToList();
            var left = room - chosen.Sum(Words);
            if (left < 0)
                break;
            var worth = Enumerable.Range(0, count).Sum(WorthOf);
            foreach (var at in cares.Concat(remarks))
            {
                if (Words(at) > left)
                    continue;
                left -= Words(at);
                chosen.Add(at);
                worth += cares.Contains(at) ? WorthOfCare : 1;
            }

            if (best is not { } other || worth > other.Worth)
                best = (worth, chosen);
        }

        return best is { } found ? string.Join(' ', found.Chosen.Order().Select(at => sentences[at])) : null;

        int Words(int at) => ReadingEase.CountWords(sentences[at]);
    }

    private static int WorthOf(int step) => step switch { 0 or 1 => 10, 2 => 4, _ => 1 };

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:Do|Hold|Aim|Work up|Go on|Add|Start with|Pause)\b.*\d|^Go on for|\b(?:a|each|most|every) (?:day|days|week)\b|shorter holds")]
    private static partial Regex Dose();

    [GeneratedRegex(@"\d+ seconds|seconds an area")]
    private static partial Regex Seconds();

    /// <summary>Tells of the move, and is no part of it.</summary>
    [GeneratedRegex(@"^(?:It|You|Short and|Three or|Weak)\b")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(?:never|not|stop|skip|avoid|no|keep off|leave it out|only as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Care();
}
