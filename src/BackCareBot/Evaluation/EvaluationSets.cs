using System.Text.Json;

namespace BackCareBot.Host.Evaluation;

/// <summary>A line of an evaluation set: a message and what is right for it, or the turns of a conversation.</summary>
/// <param name="Q">The message.</param>
/// <param name="Accept">The ids that are a right first answer.</param>
/// <param name="Expect">The kind expected: emergency, urgent, crisis, answer, unknown.</param>
/// <param name="Tag">The manner of asking.</param>
/// <param name="Turns">The turns of one conversation.</param>
internal sealed record EvaluationLine(
    string? Q, IReadOnlyList<string>? Accept, string? Expect, string? Tag, IReadOnlyList<EvaluationLine>? Turns);

/// <summary>Reads evaluation sets.</summary>
internal static class EvaluationSets
{
    public static IReadOnlyList<EvaluationLine> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize(line, HostJson.Default.EvaluationLine)!)];
}
