using System.Text.Json;
using BackCareBot.Host.CommandLine;

namespace BackCareBot.Tests.Host;

public sealed class AskCommandTests : IDisposable
{
    private readonly HostFolder _host = new();

    [Fact]
    public void A_question_gives_one_json_object_and_nothing_else()
    {
        var reply = Assert.Single(One("what helps sciatica?"));
        Assert.Equal("answer", reply.GetProperty("kind").GetString());
        Assert.Equal("conditions/sciatica", reply.GetProperty("id").GetString());
        Assert.Equal(["kind", "id", "title", "shortAnswer", "steps", "cautions", "sources", "confidence", "alternatives", "warnings"], Keys(reply));
        Assert.Equal(["title", "url"], Keys(reply.GetProperty("sources")[0]));
        Assert.InRange(reply.GetProperty("confidence").GetDouble(), 0, 1);
    }

    [Fact]
    public void A_warning_gives_its_urgency_as_kind_and_its_entry_as_id()
    {
        var reply = Assert.Single(One("i am numb between my legs and cannot pee"));
        Assert.Equal("emergency", reply.GetProperty("kind").GetString());
        Assert.Equal("safety/cauda-equina", reply.GetProperty("id").GetString());
        Assert.Equal("emergency", reply.GetProperty("warnings")[0].GetProperty("urgency").GetString());
    }

    [Fact]
    public void An_explanation_comes_only_when_it_is_asked_for() =>
        Assert.Contains("explanation", Keys(Assert.Single(One("what helps sciatica?", explain: true))));

    [Fact]
    public void A_file_is_answered_line_by_line_and_turns_are_one_conversation()
    {
        var (replies, errors, code) = Input(
            """{"q": "what helps sciatica?"}""", "", """{"turns": [{"q": "how do i do cat-cow"}, {"q": "easier"}]}""", """{"q": "easier"}""");
        Assert.Equal(
            ["conditions/sciatica", "exercises/cat-cow", "exercises/cat-cow"],
            replies.Take(3).Select(reply => reply.GetProperty("id").GetString()));
        Assert.Equal((4, "", ExitCodes.Fine), (replies.Count, errors, code));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"turns\": []}")]
    [InlineData("{\"q\": 5}")]
    [InlineData("null")]
    public void A_bad_line_is_named_and_skipped(string line)
    {
        var (replies, errors, code) = Input("""{"q": "hello"}""", line, """{"q": "thanks"}""");
        Assert.Equal((2, ExitCodes.BadInput), (replies.Count, code));
        Assert.Contains(".jsonl:2: expected an object with \"q\" or \"turns\"", errors);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var errors = new StringWriter();
        Assert.Equal(ExitCodes.BadInput, AskCommand.File(_host.Bot, "no-such.jsonl", false, new StringWriter(), errors));
        Assert.Contains("there is no file 'no-such.jsonl'", errors.ToString());
    }

    public void Dispose() => _host.Dispose();

    private List<JsonElement> One(string question, bool explain = false)
    {
        var (output, console) = (new StringWriter(), new StringWriter());
        AskCommand.One(_host.Bot, question, json: true, explain, output, new ReplyPrinter(Plain.Console(console)));
        Assert.Empty(console.ToString());
        return Lines(output);
    }

    private (List<JsonElement> Replies, string Errors, int Code) Input(params string[] lines)
    {
        var file = _host.DataFile($"{Guid.NewGuid():N}.jsonl");
        File.WriteAllLines(file, lines);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = AskCommand.File(_host.Bot, file, false, output, errors);
        return (Lines(output), errors.ToString(), code);
    }

    private static List<JsonElement> Lines(StringWriter output) =>
        [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    private static List<string> Keys(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
