using System.Text.RegularExpressions;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Understanding;

/// <summary>Reads from a message's words which side of a topic and which kind of entry it asks for.</summary>
internal static partial class AspectWords
{
    private static readonly (Regex Words, Aspect Aspect)[] Aspects =
    [
        (Easier(), Aspect.Easier), (Harder(), Aspect.Harder), (Sources(), Aspect.Sources), (Evidence(), Aspect.Evidence),
        (Dose(), Aspect.Dose), (Safety(), Aspect.Safety), (More(), Aspect.More), (Steps(), Aspect.Steps),
    ];

    /// <summary>The first aspect whose words the message holds; easier and harder are the surest signs, so they come first.</summary>
    public static Aspect AspectOf(string words)
    {
        foreach (var (pattern, aspect) in Aspects)
        {
            if (pattern.IsMatch(words))
                return aspect;
        }

        return Aspect.Overview;
    }

    /// <summary>The kind that the message names, where it names one.</summary>
    public static EntryKind? KindOf(string words) =>
        Routine().IsMatch(words) ? EntryKind.Routine : Exercise().IsMatch(words) ? EntryKind.Exercise : null;

    [GeneratedRegex(@"\b(easier|easy version|gentler|less hard|too hard|too difficult|simpler|beginner|modif(y|ied|ication)|regress\w*|struggl\w* with it)\b")]
    private static partial Regex Easier();

    [GeneratedRegex(@"\b(harder|more difficult|too easy|tougher|progress(ion)?|advanced|challeng\w+|step it up)\b")]
    private static partial Regex Harder();

    [GeneratedRegex(@"\b(source|sources|who says|where (did|do|does) (you|this|that) (get|come)|reference|references)\b")]
    private static partial Regex Sources();

    [GeneratedRegex(@"\b(evidence|proof|prove[dn]?|research|stud(y|ies)|trials?|does (it|that|this) (really |actually )?work)\b")]
    private static partial Regex Evidence();

    [GeneratedRegex(@"\b(how (long|many|often|much)|times a (day|week)|reps?|repetitions|sets|seconds|minutes|per (day|week))\b")]
    private static partial Regex Dose();

    [GeneratedRegex(@"\b(safe|dangerous|risk|risks|risky|is it ok|is that ok|ok for me|should i (stop|avoid)|side effects?|who should(nt| not)|allowed|harm|hurt me)\b")]
    private static partial Regex Safety();

    [GeneratedRegex(@"^(more|tell me more|more (info|details?|please)|go on|and\??|details?|explain more|what else)$")]
    private static partial Regex More();

    [GeneratedRegex(@"\b(how (do|would|can|should|to)|show me|step by step|steps|instructions|talk me through)\b")]
    private static partial Regex Steps();

    [GeneratedRegex(@"\b(routine|routines|programme|program|workout|sequence|set of (exercises|stretches)|session of (exercises|stretches))\b")]
    private static partial Regex Routine();

    [GeneratedRegex(@"\b(exercise|exercises|stretch|stretches|move|movement)\b")]
    private static partial Regex Exercise();
}
