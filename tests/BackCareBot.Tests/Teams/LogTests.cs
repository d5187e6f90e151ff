using System.Collections.Concurrent;
using System.Text;
using BackCareBot.Teams;
using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.TeamsDouble;
using Microsoft.Extensions.Logging;

namespace BackCareBot.Tests.Teams;

/// <summary>The log tells the operator what was refused, and never what somebody wrote.</summary>
public sealed class LogTests
{
    private const string Secret = "i-wrote-this-of-my-health";

    [Theory]
    [InlineData("""{"type":"message","text":"i-wrote-this-of-my-health" """)]
    [InlineData("""{"type":"i-wrote-this-of-my-health","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:1/"}""")]
    [InlineData("""{"type":"message","text":"i-wrote-this-of-my-health","conversation":{"id":"c"},"serviceUrl":"https://stranger.example.test/"}""")]
    [InlineData("""{"type":"message","text":"i-wrote-this-of-my-health","conversation":{"id":"c"},"serviceUrl":"http://127.0.0.1:1/"}""")]
    public async Task No_line_holds_what_was_written(string body)
    {
        var log = new Lines();
        using var carrier = new OwnCarrier(new CarrierSetup(null, TeamsSetup.PublicMetadata, TimeProvider.System));
        var inbox = new TeamsInbox(carrier, localOnly: true, new TrustedServices(), new FailingHandler(), new NoConnector(), TimeProvider.System, log);
        var answer = await inbox.Receive(new InboxRequest(null, IsLocal: true, Encoding.UTF8.GetBytes(body)), default);
        Assert.NotEqual(200, answer.Status);
        var line = Assert.Single(log.Written);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
    }

    private sealed class FailingHandler : IActivityHandler
    {
        public Task<InvokeReply?> Handle(Activity activity, CancellationToken cancellation) =>
            throw new ConnectorException(503, "The connector refused a POST.");
    }

    private sealed class Lines : ILogger
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");
    }
}
