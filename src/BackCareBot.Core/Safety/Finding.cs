using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Safety;

/// <summary>A warning that a message calls for.</summary>
/// <param name="Entry">The safety entry.</param>
/// <param name="AboutOther">Whether the message tells of another person, so that the advice goes to a helper.</param>
/// <param name="Signs">The signs that rules saw, in plain words.</param>
/// <param name="Belief">The model's probability of this warning, whether it spoke or only a rule did.</param>
/// <param name="Because">What raised it, for <c>ask --explain</c>: the rule with its words, or the model with its probability.</param>
public sealed record Finding(KnowledgeEntry Entry, bool AboutOther, IReadOnlyList<string> Signs, double Belief, IReadOnlyList<string> Because)
{
    /// <summary>A warning of an earlier message, as urgent as it was given then.</summary>
    /// <param name="entry">The safety entry.</param>
    /// <param name="aboutOther">Whether it was about another person.</param>
    /// <param name="urgency">How urgent it was.</param>
    public static Finding Remembered(KnowledgeEntry entry, bool aboutOther, Urgency urgency)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new Finding(entry, aboutOther, [], 1, ["a warning given earlier in this conversation"])
        {
            Graver = entry.Safety!.Signs.Select(sign => sign.Graver).FirstOrDefault(graver => graver?.Urgency == urgency),
        };
    }

    /// <summary>The advice of the gravest sign that makes the warning more urgent than its entry is; null where there is none.</summary>
    public GraverAdvice? Graver { get; init; }

    public Urgency Urgency => Graver?.Urgency ?? Entry.Safety!.Urgency;

    /// <summary>What to do, with placeholders for the region's numbers: for the reader, or for a helper where the message tells of somebody else.</summary>
    public string Instructions => (AboutOther, Graver) switch
    {
        (true, { } graver) => graver.DoForOther,
        (false, { } graver) => graver.DoNow,
        (true, null) => Entry.Safety!.DoForOther,
        (false, null) => Entry.Safety!.DoNow,
    };

    /// <summary>Whether the warning leads the reply; circumstances that only want care join the answer instead.</summary>
    public bool Leads => !Entry.Safety!.JoinsAnswers;
}
