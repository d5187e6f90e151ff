using BackCareBot.Core.Routines;
using Spectre.Console;

namespace BackCareBot.Host.CommandLine;

/// <summary>Draws a guided routine in the terminal, where its buttons are words to type.</summary>
internal sealed class ScenePrinter
{
    private readonly IAnsiConsole _console;

    public ScenePrinter(IAnsiConsole console) => _console = console;

    public void Print(RoutineScene scene)
    {
        var colour = scene.Stage == RoutineStage.Hurts ? "orange1" : "green";
        Head(scene.Heading, colour);
        foreach (var line in (string?[])[scene.Reminder, scene.Notice])
        {
            if (line is not null)
                _console.MarkupLine($"[bold yellow]{Markup.Escape(line)}[/]");
        }

        if (scene.Step is { } step)
            PrintStep(step);
        foreach (var text in scene.Text)
            _console.MarkupLine(Markup.Escape(text));
        if (scene.Needs.Count > 0)
            _console.MarkupLine($"[bold]Have ready:[/] {Markup.Escape(string.Join(", ", scene.Needs))}");
        foreach (var caution in scene.Cautions)
            _console.MarkupLine($"[yellow]  • {Markup.Escape(caution)}[/]");
        foreach (var sign in scene.Signs)
            _console.MarkupLine($"  • [bold]{Markup.Escape(sign.Heading)}:[/] {Markup.Escape(sign.Text)}");
        var words = scene.Moves.Select(move => move.Label).Concat(scene.Actions.Select(action => action.Message));
        _console.MarkupLine($"\n[dim]Type:[/] {Markup.Escape(string.Join(" · ", words).ToLowerInvariant())}\n");
    }

    /// <summary>A routine that cannot go on, and why.</summary>
    public void Print(RoutineTurn.Refused refused)
    {
        Head(refused.Title, "grey");
        _console.MarkupLine($"{Markup.Escape(refused.Text)}\n");
    }

    /// <summary>The line below a routine's list.</summary>
    public void PrintOffer() => _console.MarkupLine("[dim]Type:[/] start\n");

    private void PrintStep(SceneStep step)
    {
        var side = step.Side is { } words ? $" {words}." : "";
        _console.MarkupLine($"[bold]{Markup.Escape($"{step.Dose}.{side}")}[/] [dim]{(step.Ends is null ? "Paused, " : "")}{step.Left} seconds[/]");
        foreach (var how in step.How)
            _console.MarkupLine(Markup.Escape(how));
    }

    private void Head(string heading, string colour) =>
        _console.Write(new Rule($"[bold {colour}]{Markup.Escape(heading)}[/]") { Justification = Justify.Left, Style = Style.Parse(colour) });
}
