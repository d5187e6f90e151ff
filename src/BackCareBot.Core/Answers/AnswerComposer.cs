using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Safety;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Answers;

/// <summary>Makes replies of entries: the short answer first, cautions and sources always.</summary>
public sealed class AnswerComposer
{
    private const int MostSuggestions = 3;
    private const int MostAlternatives = 4;

    private readonly KnowledgeBase _knowledge;

    public AnswerComposer(KnowledgeBase knowledge) => _knowledge = knowledge;

    /// <summary>An entry as the answer, seen from the side that was asked about.</summary>
    public Reply Answer(KnowledgeEntry entry, Aspect aspect, string? routineLevel = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (lead, led) = Lead(entry, aspect);
        return new Reply
        {
            Kind = ReplyKind.Answer,
            EntryId = entry.Id,
            Title = entry.Title,
            ShortAnswer = lead,
            Steps = Steps(entry),
            Dose = entry.Dose?.ToString(),
            Cautions = Cautions(entry),
            Evidence = entry.Evidence is { } evidence ? ReplyWords.EvidenceOf(evidence.Level, evidence.Note) : null,
            Sources = SourcesOf(entry),
            Sections = [.. entry.Body.Sections
                .Where(section => section.Heading is not (Headings.ShortAnswer or Headings.StartPosition or Headings.Steps or Headings.StopIf) && section.Heading != led)
                .Select(section => new ReplySection(section.Heading, section.Parts))],
            Picture = entry.Picture is { } name ? new ReplyPicture(name, entry.PictureAlt ?? entry.Title) : null,
            Actions = Actions(entry),
            Suggestions = [.. entry.Related.Take(MostSuggestions).Select(Link)],
            Routine = entry.Routine is { } plan ? RoutineOf(plan, routineLevel) : null,
            Confidence = 1,
        };
    }

    /// <summary>The reply where no entry is a sure answer.</summary>
    public Reply Unknown(RankedAnswers ranked)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        var near = ranked.Confidence >= RankedAnswers.NearThreshold;
        return new Reply
        {
            Kind = ReplyKind.Unknown,
            Title = ReplyWords.UnknownTitle,
            ShortAnswer = near ? ReplyWords.UnknownNear : ReplyWords.Unknown,
            Suggestions = near ? [.. ranked.Entries.Take(MostSuggestions).Select(item => Link(item.Entry.Id))] : [],
            Confidence = ranked.Confidence,
            Alternatives = Alternatives(ranked, skip: 0),
        };
    }

    /// <summary>The answer with what the ranking knows of it.</summary>
    public static Reply WithRanking(Reply reply, RankedAnswers ranked) =>
        reply with { Confidence = ranked.Confidence, Alternatives = Alternatives(ranked, skip: 1) };

    /// <summary>A warning in the words of the reader's region.</summary>
    public ReplyWarning Warning(Finding finding, Region region)
    {
        return new ReplyWarning(
            finding.Entry.Id, finding.Urgency, finding.Entry.Title,
            region.FillIn(finding.Instructions), finding.Signs, SourcesOf(finding.Entry));
    }

    /// <summary>
    /// A warning said again: the first sentence of its instruction, which tells what to do and where. The rest was read
    /// when it was given.
    /// </summary>
    public static string Reminder(Finding finding, Region region)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(region);
        return ReplyWords.ReminderOf(finding.Entry.Title, region.FillIn(SafetyGuidance.FirstSentence(finding.Instructions)));
    }

    /// <summary>A warning that leads, and below it the answer where that is safe.</summary>
    public static Reply Warn(IReadOnlyList<ReplyWarning> warnings, Reply? also) => new()
    {
        Kind = warnings[0].Urgency switch
        {
            Urgency.Emergency => ReplyKind.Emergency,
            Urgency.Crisis => ReplyKind.Crisis,
            Urgency.Urgent => ReplyKind.Urgent,
            _ => ReplyKind.Caution,
        },
        EntryId = warnings[0].EntryId,
        Title = warnings[0].Title,
        ShortAnswer = warnings[0].Text,
        Sources = warnings[0].Sources,
        Warnings = warnings,
        Also = also,
        Confidence = 1,
        Alternatives = also?.EntryId is { } id ? [id] : [],
    };

    /// <summary>A warning of an earlier message in the place of an answer that it does not allow, and the way out of a mistake.</summary>
    public static Reply Again(ReplyWarning warning)
    {
        var reply = Warn([warning], also: null);
        return reply with { ShortAnswer = $"{reply.ShortAnswer} {ReplyWords.StillHolds}" };
    }

    /// <summary>All warning signs with what to do about them, most urgent first.</summary>
    public Reply SafetyList(Region region)
    {
        var entries = _knowledge.Entries.Where(entry => entry.Safety is { JoinsAnswers: false })
            .OrderByDescending(entry => entry.Safety!.Urgency).ThenBy(entry => entry.Title, StringComparer.Ordinal).ToList();
        return new Reply
        {
            Kind = ReplyKind.Information,
            Title = ReplyWords.SafetyTitle,
            ShortAnswer = ReplyWords.Safety,
            Sections = [.. entries.Select(entry => new ReplySection(
                entry.Title, region.FillIn(entry.Safety!.DoNow), [.. entry.Safety.Signs.Select(sign => sign.Means).Distinct()]))],
            Sources = [.. entries.SelectMany(SourcesOf).DistinctBy(source => source.Url)],
            Confidence = 1,
        };
    }

    public ReplyLink Link(string entryId) => new(entryId, _knowledge[entryId].Title);

    private IReadOnlyList<ReplySource> SourcesOf(KnowledgeEntry entry) =>
        [.. entry.Sources.Select(_knowledge.Source).Select(source => new ReplySource($"{source.Title} ({source.Publisher})", source.Url))];

    private static IReadOnlyList<string> Alternatives(RankedAnswers ranked, int skip) =>
        [.. ranked.Entries.Skip(skip).Take(MostAlternatives).Select(item => item.Entry.Id)];

    private static (string Text, string? Heading) Lead(KnowledgeEntry entry, Aspect aspect)
    {
        var heading = aspect switch
        {
            Aspect.Easier => Headings.Easier,
            Aspect.Harder => Headings.Harder,
            Aspect.More => Headings.More,
            _ => null,
        };
        if (heading is not null && entry.Body[heading] is { } section)
            return (section.Text, heading);
        return aspect switch
        {
            Aspect.Evidence when entry.Evidence is { } evidence =>
                ($"{ReplyWords.EvidenceOf(evidence.Level, evidence.Note)} {entry.ShortAnswer}", null),
            Aspect.Dose when entry.Dose is { } dose => ($"{Sentence(dose.ToString())} {entry.ShortAnswer}", null),
            _ => (entry.ShortAnswer, null),
        };
    }

    private static IReadOnlyList<string> Steps(KnowledgeEntry entry)
    {
        var steps = entry.Body[Headings.Steps]?.Items ?? [];
        return entry.Body[Headings.StartPosition] is { } start ? [start.Text.ReplaceLineEndings(" "), .. steps] : steps;
    }

    private static IReadOnlyList<string> Cautions(KnowledgeEntry entry)
    {
        var cautions = entry.Cautions.Select(Sentence).ToList();
        if (entry.Body[Headings.StopIf] is { } stop)
            cautions.Add(stop.Items.Count > 0 ? $"{ReplyWords.StopIf}{string.Join("; ", stop.Items)}" : Prefixed(ReplyWords.StopIf, stop.Text));
        if (entry.AvoidIf.Count > 0)
            cautions.Add($"{ReplyWords.Avoid}{string.Join(", ", entry.AvoidIf)}.");
        return cautions;
    }

    private static string Prefixed(string prefix, string text) =>
        text.StartsWith("Stop", StringComparison.OrdinalIgnoreCase) ? text : prefix + text;

    private static IReadOnlyList<ReplyAction> Actions(KnowledgeEntry entry)
    {
        var actions = new List<ReplyAction>();
        if (entry.Body[Headings.Easier] is not null)
            actions.Add(new ReplyAction("Easier", "easier"));
        if (entry.Body[Headings.Harder] is not null)
            actions.Add(new ReplyAction("Harder", "harder"));
        foreach (var level in entry.Routine is { Levels.Count: > 1 } plan ? plan.Levels : [])
            actions.Add(new ReplyAction(Sentence(level.Name).TrimEnd('.'), $"routine {entry.Title} {level.Name}"));
        return actions;
    }

    private ReplyRoutine RoutineOf(RoutinePlan plan, string? levelName)
    {
        var level = plan.Level(levelName);
        return new ReplyRoutine(
            level.Name, [.. plan.Levels.Select(other => other.Name)], level.Minutes,
            [.. level.Steps.Select(step => new ReplyRoutineStep(step.EntryId, _knowledge[step.EntryId].Title, step.Dose, step.Seconds))]);
    }

    /// <summary>A phrase as a sentence: a capital first and a full stop last.</summary>
    private static string Sentence(string phrase) =>
        phrase.Length == 0 ? phrase : $"{char.ToUpperInvariant(phrase[0])}{phrase[1..].TrimEnd('.')}.";
}
