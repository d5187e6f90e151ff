using System.Text.Json.Serialization;
using BackCareBot.Core.Answers;

namespace BackCareBot.Host.CommandLine;

/// <summary>A reply as <c>ask --json</c> prints it: one object on one line.</summary>
internal sealed record MachineReply(
    string Kind, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Id, string Title, string ShortAnswer, IReadOnlyList<string> Steps, IReadOnlyList<string> Cautions,
    IReadOnlyList<MachineSource> Sources, double Confidence, IReadOnlyList<string> Alternatives, IReadOnlyList<MachineWarning> Warnings,
    IReadOnlyList<string>? Explanation)
{
    public static MachineReply Of(Reply reply, bool explain) => new(
        KindName(reply.Kind),
        reply.EntryId,
        reply.Title,
        reply.ShortAnswer,
        reply.Steps,
        reply.Cautions,
        [.. reply.Sources.Select(source => new MachineSource(source.Title, source.Url.ToString()))],
        Math.Round(reply.Confidence, 3),
        reply.Alternatives,
        [.. reply.Warnings.Select(warning => new MachineWarning(warning.EntryId, warning.Urgency.ToString().ToLowerInvariant()))],
        explain ? reply.Explanation : null);

    /// <summary>The kind's name on the wire: "answer", "emergency", "unknown" …</summary>
    public static string KindName(ReplyKind kind) => kind.ToString().ToLowerInvariant();
}

internal sealed record MachineSource(string Title, string Url);

internal sealed record MachineWarning(string Id, string Urgency);

/// <summary>One line of <c>ask --json --input</c>: a question, or the turns of one conversation.</summary>
internal sealed record MachineQuestion(string? Q, IReadOnlyList<MachineQuestion>? Turns);
