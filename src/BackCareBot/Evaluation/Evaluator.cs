using BackCareBot.Core.Answers;

namespace BackCareBot.Host.Evaluation;

/// <summary>Scores the bot on a folder of evaluation sets.</summary>
internal sealed class Evaluator
{
    private static readonly ReplyKind[] Warnings = [ReplyKind.Urgent, ReplyKind.Crisis, ReplyKind.Emergency];

    private readonly AnswerService _answers;
    private int _conversations;

    public Evaluator(AnswerService answers) => _answers = answers;

    /// <summary>Scores every set that the folder holds.</summary>
    public IReadOnlyList<SetScore> Run(string folder)
    {
        (string File, Func<EvaluationLine, IEnumerable<Verdict>> Judge)[] sets =
        [
            ("questions.jsonl", Question), ("redflags.jsonl", RedFlag), ("nearmisses.jsonl", NearMiss),
            ("outofscope.jsonl", OutOfScope), ("followups.jsonl", FollowUp),
        ];
        return [.. sets.Where(set => File.Exists(Path.Combine(folder, set.File)))
            .Select(set => new SetScore(set.File, [.. EvaluationSets.Read(Path.Combine(folder, set.File)).SelectMany(set.Judge)]))];
    }

    private IEnumerable<Verdict> Question(EvaluationLine line)
    {
        var reply = Ask(line.Q!, NewConversation());
        var right = IsRight(reply, line);
        yield return new Verdict("first", line.Q!, line.Tag, right, Came(reply), Wanted(line));
        yield return new Verdict(
            "among three", line.Q!, line.Tag, right || (reply.Kind != ReplyKind.Unknown && reply.Alternatives.Take(2).Any(line.Accept!.Contains)),
            Came(reply), Wanted(line));
    }

    private IEnumerable<Verdict> RedFlag(EvaluationLine line)
    {
        var reply = Ask(line.Q!, NewConversation());
        var expected = Enum.Parse<ReplyKind>(line.Expect!, ignoreCase: true);
        var right = Warnings.Contains(reply.Kind) && reply.Kind >= expected && line.Accept!.Contains(reply.EntryId ?? "");
        yield return new Verdict("warned", line.Q!, line.Expect, right, Came(reply), Wanted(line));
    }

    private IEnumerable<Verdict> NearMiss(EvaluationLine line)
    {
        var reply = Ask(line.Q!, NewConversation());
        yield return new Verdict("no warning", line.Q!, null, !Warnings.Contains(reply.Kind), Came(reply), Wanted(line));
        yield return new Verdict("first", line.Q!, null, IsRight(reply, line), Came(reply), Wanted(line));
    }

    private IEnumerable<Verdict> OutOfScope(EvaluationLine line)
    {
        var reply = Ask(line.Q!, NewConversation());
        yield return new Verdict("unknown", line.Q!, null, reply.Kind == ReplyKind.Unknown, Came(reply), "unknown");
    }

    private IEnumerable<Verdict> FollowUp(EvaluationLine line)
    {
        var conversation = NewConversation();
        var turns = line.Turns!.Select(turn => (Turn: turn, Reply: Ask(turn.Q!, conversation))).ToList();
        foreach (var (turn, reply) in turns)
            yield return new Verdict("turn", turn.Q!, turn == line.Turns![0] ? "opening" : "follow-up", IsRight(reply, turn), Came(reply), Wanted(turn));
        yield return new Verdict(
            "every turn", string.Join(" | ", turns.Select(pair => pair.Turn.Q)), null, turns.TrueForAll(pair => IsRight(pair.Reply, pair.Turn)),
            string.Join(" | ", turns.Select(pair => Came(pair.Reply))), "");
    }

    private Reply Ask(string text, string conversation) =>
        _answers.Answer(new ChatMessage { Text = text, Platform = "evaluation", Conversation = conversation });

    private string NewConversation() => (++_conversations).ToString();

    private static bool IsRight(Reply reply, EvaluationLine line) => reply.EntryId is { } id && line.Accept!.Contains(id);

    private static string Came(Reply reply) =>
        FormattableString.Invariant($"{reply.Kind.ToString().ToLowerInvariant()} {reply.EntryId ?? reply.Alternatives.FirstOrDefault()} ({reply.Confidence:0.00})");

    private static string Wanted(EvaluationLine line) => string.Join(" or ", line.Accept ?? []);
}

/// <param name="Measure">What was judged.</param>
/// <param name="Message">The message.</param>
/// <param name="Tag">Its manner or sort, or null.</param>
/// <param name="Right">Whether the reply was right.</param>
/// <param name="Came">What came.</param>
/// <param name="Wanted">What was wanted.</param>
internal sealed record Verdict(string Measure, string Message, string? Tag, bool Right, string Came, string Wanted);

/// <summary>The verdicts on one set.</summary>
internal sealed record SetScore(string Set, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The share of right replies by one measure, from 0 to 1.</summary>
    public double Share(string measure)
    {
        var judged = Verdicts.Where(verdict => verdict.Measure == measure).ToList();
        return judged.Count == 0 ? 1 : judged.Count(verdict => verdict.Right) / (double)judged.Count;
    }
}
