using BackCareBot.Core.Answers;
using BackCareBot.Host.CommandLine;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

public sealed class ConsoleTests(HostFolder host) : IClassFixture<HostFolder>
{
    [Theory]
    [InlineData("console-exercise", "/exercise bird-dog")]
    [InlineData("console-routine", "routine lower-back")]
    [InlineData("console-emergency", "i am numb between my legs and cannot pee")]
    [InlineData("console-urgent-with-an-answer", "what is sciatica? i also have back pain with a fever")]
    [InlineData("console-help", "help")]
    public void A_reply_is_drawn_as_approved(string name, string message)
    {
        var text = new StringWriter();
        new ReplyPrinter(Plain.Console(text)).Print(Ask(message));
        Approved.Check("Host", name, string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd())));
    }

    [Theory]
    [InlineData("[bold]x[/]")]
    [InlineData("[/]")]
    [InlineData("[[")]
    [InlineData("]")]
    [InlineData("[red")]
    public void Square_brackets_are_words_and_no_mark_up(string odd)
    {
        var text = new StringWriter();
        var reply = new Reply
        {
            Kind = ReplyKind.Answer,
            Title = odd,
            ShortAnswer = odd,
            Steps = [odd],
            Cautions = [odd],
            Evidence = odd,
            Dose = odd,
            Reminder = odd,
            Explanation = [odd],
            Sections = [new ReplySection(odd, odd, [odd])],
            Suggestions = [new ReplyLink(odd, odd)],
            Sources = [new ReplySource(odd, new Uri("https://example.org"))],
            Routine = new ReplyRoutine("gentle", ["gentle"], 3, [new ReplyRoutineStep(odd, odd, odd, 5)]),
        };
        new ReplyPrinter(Plain.Console(text)).Print(reply, explain: true);
        Assert.True(text.ToString().Split(odd).Length > 8);
    }

    [Fact]
    public void A_conversation_goes_on_until_bye()
    {
        var text = new StringWriter();
        var code = ChatCommand.Run(host.Bot, Plain.Console(text), new StringReader("how do i do cat-cow\n\neasier\nbye\nhello\n"));
        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains("Do it on a chair, hands on your thighs.", text.ToString());
        Assert.DoesNotContain("── Hello", text.ToString());
    }

    [Fact]
    public void A_routine_is_played_by_typing()
    {
        var text = new StringWriter();
        ChatCommand.Run(host.Bot, Plain.Console(text), new StringReader("routine lower-back\nstart\nstart\neasier\nnext\nthis hurts\nbye\n"));
        Assert.Contains("Type: start", text.ToString());
        Assert.Contains("Have ready: a mat", text.ToString());
        Assert.Contains("Step 2 of ", text.ToString());
        Assert.Contains("Easier:", text.ToString());
        Assert.Contains("── Stop here", text.ToString());
        Assert.Contains("Type: next · back · easier · harder · skip · pause · stop · this hurts", text.ToString());
    }

    [Fact]
    public void A_conversation_ends_with_its_input() =>
        Assert.Equal(ExitCodes.Fine, ChatCommand.Run(host.Bot, Plain.Console(new StringWriter()), new StringReader("")));

    private Reply Ask(string text) => host.Bot.Answers.Answer(new ChatMessage { Text = text, Conversation = text });
}
