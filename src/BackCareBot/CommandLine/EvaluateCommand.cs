using System.Diagnostics;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Safety;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Evaluation;
using Spectre.Console;

namespace BackCareBot.Host.CommandLine;

/// <summary><c>evaluate</c>: scores the evaluation sets, shows every miss, and cross-validates what the ranking learned.</summary>
internal static class EvaluateCommand
{
    private const int Folds = 5;

    /// <summary>The least share of right replies, by set and measure.</summary>
    public static IReadOnlyList<(string Set, string Measure, double Floor)> Floors { get; } =
    [
        ("questions.jsonl", "first", 0.92), ("questions.jsonl", "among three", 0.97), ("outofscope.jsonl", "unknown", 0.95),
        ("followups.jsonl", "every turn", 0.85), ("redflags.jsonl", "warned", 0.98), ("nearmisses.jsonl", "no warning", 0.97),
    ];

    public static int Sets(Bot bot, string folder, IAnsiConsole console, TextWriter output, TextWriter errors)
    {
        if (!Directory.Exists(folder))
        {
            errors.WriteLine($"evaluate: expected a folder with evaluation sets, but there is no folder '{folder}'.");
            return ExitCodes.BadInput;
        }

        var scores = new Evaluator(bot.Answers).Run(folder);
        var table = new Table().AddColumns("set", "measure", "tag", "right", "of", "share", "floor");
        foreach (var score in scores)
        {
            foreach (var measure in score.Verdicts.GroupBy(verdict => verdict.Measure))
            {
                AddRow(table, score.Set, measure.Key, "", [.. measure], FloorOf(score.Set, measure.Key));
                foreach (var tag in measure.Where(verdict => verdict.Tag is not null).GroupBy(verdict => verdict.Tag!).OrderBy(group => group.Key, StringComparer.Ordinal))
                    AddRow(table, "", "", tag.Key, [.. tag], null);
            }
        }

        console.Write(table);
        foreach (var score in scores)
        {
            foreach (var miss in score.Verdicts.Where(verdict => !verdict.Right))
                output.WriteLine($"{score.Set}, {miss.Measure}: {miss.Message}\n    came {miss.Came}; wanted {miss.Wanted}");
        }

        var below = Floors.Where(floor => scores.Any(score => score.Set == floor.Set && score.Share(floor.Measure) < floor.Floor)).ToList();
        foreach (var floor in below)
            errors.WriteLine(FormattableString.Invariant($"evaluate: {floor.Set}, {floor.Measure} is below its floor of {floor.Floor:P0}."));
        return below.Count == 0 ? ExitCodes.Fine : ExitCodes.BelowFloor;
    }

    /// <summary>Scores, and where asked fits, the ranking on example messages that each fold left out.</summary>
    public static int CrossValidate(Bot bot, bool fit, IAnsiConsole console)
    {
        var watch = Stopwatch.StartNew();
        var edition = bot.Current.Edition;
        var report = new RankingFit(edition.Knowledge, edition.Understanding, edition.Index).Run(Folds, RankingWeights.Fitted, fit);
        console.WriteLine(FormattableString.Invariant(
            $"Cross-validation over {report.Messages} example messages, {Folds} folds, {watch.Elapsed.TotalSeconds:0} s: right entry first {report.First:P1}, among three {report.AmongThree:P1} (linear model alone {report.LinearFirst:P1}); answered at all {report.Answered:P1}; other topics declined {report.Declined:P1}."));
        if (fit)
        {
            console.WriteLine("Candidate:  [" + string.Join(", ", report.Weights.Candidate.Select(weight => weight.ToString("0.000"))) + "]");
            console.WriteLine("Confidence: [" + string.Join(", ", report.Weights.Confidence.Select(weight => weight.ToString("0.000"))) + "]");
        }

        return ExitCodes.Fine;
    }

    /// <summary>Scores triage on the safety examples that were kept out of training.</summary>
    public static int KeptOut(Bot bot, IAnsiConsole console)
    {
        var edition = bot.Current.Edition;
        var table = new Table().AddColumns("safety entry", "triggers kept out", "warned", "silent kept out", "stayed silent");
        foreach (var score in SafetyScores.KeptOut(edition))
            table.AddRow(score.EntryId, $"{score.Triggers}", $"{score.Warned}", $"{score.Silent}", $"{score.StayedSilent}");
        console.Write(table);
        return ExitCodes.Fine;
    }

    private static double? FloorOf(string set, string measure)
    {
        foreach (var floor in Floors)
        {
            if (floor.Set == set && floor.Measure == measure)
                return floor.Floor;
        }

        return null;
    }

    private static void AddRow(Table table, string set, string measure, string tag, IReadOnlyList<Verdict> verdicts, double? floor)
    {
        var right = verdicts.Count(verdict => verdict.Right);
        table.AddRow(
            set, measure, tag, $"{right}", $"{verdicts.Count}", FormattableString.Invariant($"{right / (double)verdicts.Count:P1}"),
            floor is null ? "" : FormattableString.Invariant($"{floor:P0}"));
    }
}
