using System.Text.RegularExpressions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Reminders.Stretches;

/// <summary>What to do, short enough to be read during the break, in the entry's own words.</summary>
public static partial class StretchText
{
    /// <summary>Text and dose together have fewer words than this.</summary>
    public const int Limit = 40;

    private const string Stop = "Stop if it hurts.";

    /// <summary>The sentences of the short answer that fit beside a dose, in their order.</summary>
    public static string Of(KnowledgeEntry entry, string dose)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var room = Limit - 1 - ReadingEase.CountWords(dose) - ReadingEase.CountWords(Stop);
        // The dose is the routine's; the entry's own would contradict it.
        var sentences = SentenceEnd().Split(entry.ShortAnswer.ReplaceLineEndings(" ")).Where(sentence => !Dose().IsMatch(sentence)).ToList();
        var chosen = new SortedSet<int>();
        Take(0);
        // What to take care of goes before what is only nice to know.
        foreach (var at in Enumerable.Range(1, Math.Max(0, sentences.Count - 1)).OrderBy(at => !Care().IsMatch(sentences[at])))
        {
            if (Care().IsMatch(sentences[at]) || Enumerable.Range(0, at).All(before => chosen.Contains(before) || Care().IsMatch(sentences[before])))
                Take(at);
        }

        return string.Join(' ', chosen.Select(at => sentences[at]).Append(Stop));

        void Take(int at)
        {
            var words = sentences.Count > at ? ReadingEase.CountWords(sentences[at]) : int.MaxValue;
            if (words > room)
                return;
            chosen.Add(at);
            room -= words;
        }
    }

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:Do|Hold|Aim|Work up|Go on|Add|Start with|Pause)\b.*\d|^Go on for|\b(?:a|each|most|every) (?:day|days|week)\b|shorter holds")]
    private static partial Regex Dose();

    [GeneratedRegex(@"\b(?:never|not|stop|skip|avoid|no|keep off|leave it out|only as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Care();
}
