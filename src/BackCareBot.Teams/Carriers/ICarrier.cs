using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Carriers;

/// <summary>
/// The port to whatever carries the Bot Framework protocol: it tells whose requests are believed, has the work of an
/// activity done within a turn of its own, and makes single attempts at posting. What is read from a request, what
/// is done once, and which posts are tried again is the same for all and stands outside.
/// </summary>
public interface ICarrier : IDisposable
{
    /// <summary>What the setting <c>Teams:Client</c> calls it.</summary>
    string Name { get; }

    /// <summary>The way into conversations.</summary>
    ITransport Transport { get; }

    /// <summary>Tells whether the sender of an activity is believed. Does no work of the activity.</summary>
    /// <param name="request">The request as it came.</param>
    /// <param name="activity">What was read from it.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<Admission> Admit(InboxRequest request, Activity activity, CancellationToken cancellation);

    /// <summary>Has the work of an admitted activity done.</summary>
    /// <returns>The answer to an invoke; null for everything else.</returns>
    /// <exception cref="ConnectorException">A reply was not delivered.</exception>
    Task<InvokeReply?> Turn(Admission admission, Activity activity, IActivityHandler handler, CancellationToken cancellation);
}

/// <summary>Whether a sender is believed.</summary>
/// <param name="Status">The HTTP status: 200 where it is.</param>
/// <param name="Reason">For the operator, of a refusal; free of what the sender wrote.</param>
/// <param name="Pass">What the carrier wants back for the turn.</param>
public sealed record Admission(int Status, string? Reason = null, object? Pass = null)
{
    /// <summary>The sender is believed.</summary>
    public bool IsGranted => Status == 200;

    public static Admission Granted(object? pass = null) => new(200, null, pass);

    /// <summary>The token is missing, or not to be believed.</summary>
    public static Admission NoToken() => new(401, "no valid token");

    /// <summary>The token is good, but not for this.</summary>
    public static Admission OutOfScope() => new(403, "the token does not speak for this service URL or channel");

    /// <summary>The carrier cannot make an activity of it.</summary>
    public static Admission NoActivity() => new(400, "not an activity");

    /// <summary>No token can be checked for now.</summary>
    public static Admission NoKeys() => new(503);
}
