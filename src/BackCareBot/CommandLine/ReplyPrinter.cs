using BackCareBot.Core.Answers;
using Spectre.Console;

namespace BackCareBot.Host.CommandLine;

/// <summary>Draws a reply in the terminal.</summary>
internal sealed class ReplyPrinter
{
    private const int MostSources = 3;

    private readonly IAnsiConsole _console;

    private readonly TerminalPictures? _pictures;

    /// <param name="console">The terminal.</param>
    /// <param name="pictures">Shows pictures, or null where the output is no terminal.</param>
    public ReplyPrinter(IAnsiConsole console, TerminalPictures? pictures = null) => (_console, _pictures) = (console, pictures);

    public void Print(Reply reply, bool explain = false)
    {
        var colour = Colour(reply.Kind);
        _console.Write(new Rule($"[bold {colour}]{Markup.Escape(reply.Title)}[/]") { Justification = Justify.Left, Style = Style.Parse(colour) });
        if (reply.Reminder is { } reminder)
            _console.MarkupLine($"[bold yellow]{Markup.Escape(reminder)}[/]\n");
        _console.MarkupLine(reply.Warnings.Count > 0 ? $"[bold]{Markup.Escape(reply.ShortAnswer)}[/]" : Markup.Escape(reply.ShortAnswer));
        foreach (var more in reply.Warnings.Skip(1))
            _console.MarkupLine($"\n[bold]{Markup.Escape(more.Title)}:[/] {Markup.Escape(more.Text)}");
        if (reply.Picture is { } picture && reply.Warnings.Count == 0)
            _pictures?.Show(picture.Name);
        Numbered(reply.Steps);
        if (reply.Dose is { } dose)
            _console.MarkupLine($"\n[bold]How much:[/] {Markup.Escape(dose)}");
        if (reply.Routine is { } routine)
            PrintRoutine(routine);
        foreach (var section in reply.Kind == ReplyKind.Information ? reply.Sections : [])
            PrintSection(section);
        List("Take care", reply.Cautions, "yellow");
        if (reply.Evidence is { } evidence)
            _console.MarkupLine($"\n[dim]{Markup.Escape(evidence)}[/]");
        List("Sources", SourceLines(reply.Sources), "dim");
        if (reply.Suggestions.Count > 0)
            _console.MarkupLine($"\n[dim]Ask next:[/] {Markup.Escape(string.Join(" · ", reply.Suggestions.Select(item => item.Title)))}");
        if (explain)
            List("Why", reply.Explanation, "dim");
        _console.WriteLine();
        if (reply.Also is { } also)
            Print(also);
    }

    private void PrintRoutine(ReplyRoutine routine)
    {
        var table = new Table().Title($"{routine.Minutes} minutes, {routine.Level}").AddColumns("", "Exercise", "How much");
        for (var i = 0; i < routine.Steps.Count; i++)
            table.AddRow($"{i + 1}", Markup.Escape(routine.Steps[i].Title), Markup.Escape(routine.Steps[i].Dose));
        _console.Write(table);
    }

    private void PrintSection(ReplySection section)
    {
        _console.MarkupLine($"\n[bold]{Markup.Escape(section.Heading)}[/]");
        foreach (var part in section.Parts)
        {
            if (part.Text.Length > 0)
                _console.MarkupLine(Markup.Escape(part.Text));
            foreach (var item in part.Items)
                _console.MarkupLine($"  • {Markup.Escape(item)}");
        }
    }

    private void Numbered(IReadOnlyList<string> steps)
    {
        if (steps.Count > 0)
            _console.WriteLine();
        for (var i = 0; i < steps.Count; i++)
            _console.MarkupLine($"  [bold]{i + 1}.[/] {Markup.Escape(steps[i])}");
    }

    private void List(string heading, IReadOnlyList<string> items, string colour)
    {
        if (items.Count == 0)
            return;
        _console.MarkupLine($"\n[{colour}]{heading}[/]");
        foreach (var item in items)
            _console.MarkupLine($"[{colour}]  • {Markup.Escape(item)}[/]");
    }

    private static IReadOnlyList<string> SourceLines(IReadOnlyList<ReplySource> sources)
    {
        var lines = sources.Take(MostSources).Select(source => $"{source.Title}: {source.Url}");
        return [.. sources.Count > MostSources ? lines.Append($"and {sources.Count - MostSources} more: see the page, or ask --json") : lines];
    }

    private static string Colour(ReplyKind kind) => kind switch
    {
        ReplyKind.Emergency or ReplyKind.Crisis => "red",
        ReplyKind.Urgent => "orange1",
        ReplyKind.Caution => "yellow",
        ReplyKind.Unknown or ReplyKind.Refusal => "grey",
        _ => "green",
    };
}
