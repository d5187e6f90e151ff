using BackCareBot.Teams.Wire;

namespace BackCareBot.Tests.TeamsDouble;

/// <summary>For tests in which nothing may be posted.</summary>
internal sealed class NoConnector : IConnector
{
    public Task<string?> Send(Destination to, OutgoingActivity activity, CancellationToken cancellation) => throw Unexpected();

    public Task Update(Destination to, string messageId, OutgoingActivity activity, CancellationToken cancellation) => throw Unexpected();

    public Task Delete(Destination to, string messageId, CancellationToken cancellation) => throw Unexpected();

    private static InvalidOperationException Unexpected() => new("Nothing was to be posted.");
}
