using BackCareBot.Core.Knowledge.Files;

namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>What a check may look at.</summary>
/// <param name="Content">Everything that was read.</param>
/// <param name="Entries">The entries with their lines.</param>
/// <param name="EntryIds">The ids of all entry files.</param>
/// <param name="Lists">The lines of the list files, by path.</param>
/// <param name="Folder">The knowledge folder, for files that are only looked up.</param>
/// <param name="Today">The day of the check.</param>
internal sealed record CheckContext(
    KnowledgeContent Content, IReadOnlyList<LoadedEntry> Entries, IReadOnlySet<string> EntryIds, IReadOnlyDictionary<string, YamlLines> Lists,
    string Folder, DateOnly Today)
{
    public IReadOnlySet<string> SourceIds { get; } = Content.Sources.Select(source => source.Id).ToHashSet();

    /// <summary>A fault at a node of a list file.</summary>
    public Fault ListFault(string path, string node, string rule, string message) =>
        new(path, Lists.TryGetValue(path, out var lines) ? lines.Of(node) : 1, rule, message);
}

/// <summary>Every rule that a schema cannot express. Each is a pure function from what was read to its faults.</summary>
internal static class KnowledgeChecks
{
    private static readonly Func<CheckContext, IEnumerable<Fault>>[] All =
    [
        LinkChecks.UnknownIds, LinkChecks.UniqueIds, LinkChecks.SharedAliases, LinkChecks.MissingPictures,
        BodyChecks.HeadingsOfKind, BodyChecks.ShortAnswerLength, BodyChecks.PlainWords, BodyChecks.NumberedSteps,
        BodyChecks.NoMedicineDose,
        SourceChecks.EnoughSources, SourceChecks.ReviewDates,
        KindChecks.KeysOfKind, RoutineChecks.StepsFillTheTime, RoutineChecks.StepsThatDoNotGoTogether,
        QuestionChecks.EnoughQuestions, QuestionChecks.NearCopies,
        SafetyChecks.WordSets, SafetyChecks.Placeholders, SafetyChecks.ExceptionsThatSilenceTheirSign,
    ];

    public static IEnumerable<Fault> Run(CheckContext context) =>
        Concurrently.Map(All, check => check(context).ToList()).SelectMany(faults => faults);
}
