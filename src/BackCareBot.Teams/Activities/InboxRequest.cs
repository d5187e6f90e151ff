namespace BackCareBot.Teams.Activities;

/// <param name="Authorization">The header of that name, or null.</param>
/// <param name="IsLocal">Whether the request comes from this machine and through no proxy.</param>
/// <param name="Body">The activity as JSON.</param>
public sealed record InboxRequest(string? Authorization, bool IsLocal, ReadOnlyMemory<byte> Body);

/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON; empty where there is none.</param>
public sealed record InboxAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    internal static InboxAnswer Of(int status) => new(status, ReadOnlyMemory<byte>.Empty);

    internal static InboxAnswer Of(InvokeReply? reply) => reply is null ? Of(200) : new(reply.Status, reply.Body);
}
