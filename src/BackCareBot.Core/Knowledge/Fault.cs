namespace BackCareBot.Core.Knowledge;

/// <summary>Something wrong in a file of the knowledge base.</summary>
/// <param name="Path">The file, relative to the knowledge folder.</param>
/// <param name="Line">The line, counted from one.</param>
/// <param name="Rule">The stable name of the rule that found it.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Severity">Whether the knowledge base can be used all the same.</param>
public sealed record Fault(string Path, int Line, string Rule, string Message, FaultSeverity Severity = FaultSeverity.Error)
{
    public override string ToString() =>
        $"{Path}:{Line}: {(Severity == FaultSeverity.Warning ? "warning " : "")}{Rule}: {Message}";
}

public enum FaultSeverity
{
    /// <summary>Worth mending; the entry serves as it is.</summary>
    Warning,

    /// <summary>Nothing is served from a knowledge base with an error.</summary>
    Error,
}
