using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>Does what an activity calls for. Whatever carries the protocol hands its activities here.</summary>
public interface IActivityHandler
{
    /// <summary>Handles an activity whose sender was checked.</summary>
    /// <returns>The answer to an invoke; null for everything else.</returns>
    /// <exception cref="ConnectorException">A reply was not delivered.</exception>
    Task<InvokeReply?> Handle(Activity activity, CancellationToken cancellation);
}
