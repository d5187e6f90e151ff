using BackCareBot.Core.Knowledge;
using BackCareBot.Host.Composition;
using BackCareBot.Illustrations.Files;
using Spectre.Console;

namespace BackCareBot.Host.CommandLine;

/// <summary><c>knowledge check</c> and <c>knowledge list</c>.</summary>
internal static class KnowledgeCommand
{
    /// <summary>Prints every fault of every file as <c>path:line: rule: what is wrong and how to mend it</c>.</summary>
    public static int Check(BotSettings settings, TextWriter output, TextWriter errors)
    {
        if (!Directory.Exists(settings.KnowledgePath))
        {
            errors.WriteLine($"knowledge check: there is no folder {settings.KnowledgePath}. Set Knowledge:Path in appsettings.json.");
            return ExitCodes.BadInput;
        }

        var pictures = Task.Run(() => PictureChecks.RunOnChanged(settings.KnowledgePath));
        var load = new KnowledgeLoader(TimeProvider.System).LoadAndRunExamples(settings.KnowledgePath);
        // Errors come last, next to the line that counts them: they are what keeps a change from being served.
        List<Fault> faults = [.. load.Faults.Concat(pictures.GetAwaiter().GetResult()).OrderBy(fault => fault.Severity)];
        PrintFaults(faults, output);
        var errorCount = faults.Count(fault => fault.Severity == FaultSeverity.Error);
        if (load.Base is null)
        {
            output.WriteLine($"{Count(errorCount, "error")}, {Count(faults.Count - errorCount, "warning")}. Nothing is served until the errors are mended.");
            return ExitCodes.FaultyKnowledge;
        }

        output.WriteLine(
            $"{load.Base.Entries.Count} entries, {load.Base.Entries.Sum(entry => entry.Questions.Count)} example questions, "
            + $"{load.Base.Content.Sources.Count} sources: {Count(errorCount, "error")}, {Count(faults.Count - errorCount, "warning")}.");
        return errorCount == 0 ? ExitCodes.Fine : ExitCodes.FaultyKnowledge;
    }

    /// <summary>Lists the entries, for a person or as the coverage table of the documentation.</summary>
    public static int List(KnowledgeBase knowledge, bool markdown, IAnsiConsole console, TextWriter output)
    {
        if (markdown)
        {
            output.Write(CoverageTable.Of(knowledge));
            return ExitCodes.Fine;
        }

        var table = new Table().AddColumns("id", "title", "questions", "sources", "reviewed");
        foreach (var entry in knowledge.Entries)
            table.AddRow(entry.Id, Markup.Escape(entry.Title), $"{entry.Questions.Count}", $"{entry.Sources.Count}", $"{entry.Reviewed:yyyy-MM-dd}");
        console.Write(table);
        return ExitCodes.Fine;
    }

    /// <summary>Lists every warning sign, as the page of the documentation.</summary>
    public static int Signs(KnowledgeBase knowledge, TextWriter output)
    {
        output.Write(SignTable.Of(knowledge));
        return ExitCodes.Fine;
    }

    public static void PrintFaults(IEnumerable<Fault> faults, TextWriter output)
    {
        foreach (var fault in faults)
            output.WriteLine(fault);
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
