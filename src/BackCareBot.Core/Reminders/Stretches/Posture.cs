using System.Text.RegularExpressions;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Reminders.Stretches;

/// <summary>Where a stretch can be done, as its own start position tells.</summary>
public static partial class Posture
{
    /// <summary>Whether it is done lying, kneeling or on all fours, which few people can do beside a desk.</summary>
    public static bool NeedsFloor(KnowledgeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return OnFloor().IsMatch(entry.Body[Headings.StartPosition]?.Text ?? entry.ShortAnswer);
    }

    [GeneratedRegex(@"^(?:Lie|Kneel|Rest on)\b|\b(?:mat|all fours)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnFloor();
}
