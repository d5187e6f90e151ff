using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>Who waits sees that an answer is under way; who does not wait sees only the answer.</summary>
public sealed class TypingTests
{
    private static readonly Activity Question = new()
    {
        Id = "1",
        ServiceUrl = "http://127.0.0.1:1/",
        Conversation = new ConversationAccount("c"),
    };

    private readonly SetTime _time = new();
    private readonly Recorder _recorder = new();

    [Fact]
    public async Task A_slow_answer_is_announced()
    {
        var work = new TaskCompletionSource<string>();
        var waiting = new Outbox(_recorder, _time).Typing(Question, work.Task, default);
        await _time.SomebodyWaits();
        _time.Advance(Outbox.TypingAfter);
        Assert.Equal("typing", await _recorder.Sent.Task.WaitAsync(TimeSpan.FromSeconds(10)));
        work.SetResult("answer");
        Assert.Equal("answer", await waiting);
    }

    [Fact]
    public async Task A_quick_answer_is_not()
    {
        await new Outbox(_recorder, _time).Typing(Question, Task.FromResult("answer"), default);
        Assert.False(_recorder.Sent.Task.IsCompleted);
    }

    /// <summary>Keeps what was sent.</summary>
    private sealed class Recorder : IConnector
    {
        public TaskCompletionSource<string> Sent { get; } = new();

        public Task<string?> Send(Destination to, OutgoingActivity activity, CancellationToken cancellation)
        {
            Sent.SetResult(activity.Type);
            return Task.FromResult<string?>("id");
        }

        public Task Update(Destination to, string messageId, OutgoingActivity activity, CancellationToken cancellation) => Task.CompletedTask;

        public Task Delete(Destination to, string messageId, CancellationToken cancellation) => Task.CompletedTask;
    }
}
