using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Carriers;
using BackCareBot.Teams.Security;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams;

/// <summary>The way into the conversations of Teams, shared by the replies and by what is posted unasked.</summary>
public sealed class TeamsConnection : IDisposable
{
    /// <param name="setup">What the operator set.</param>
    /// <param name="time">The clock.</param>
    public TeamsConnection(TeamsSetup setup, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Setup = setup;
        Carrier = setup.Carrier(new CarrierSetup(setup.Identity, setup.OpenIdMetadata, time) { Authorities = setup.Authorities });
        References = new ConversationReferences(setup.ReferencesFile);
        foreach (var reference in References.All)
            Trust(reference);
        Connector = new BotConnector(Carrier.Transport, Services, time);
        Outbox = new Outbox(Connector, time);
        Pictures = setup.PublicUrl is { } url ? new Uri(url, "images/") : null;
    }

    internal TeamsSetup Setup { get; }

    internal ICarrier Carrier { get; }

    internal TrustedServices Services { get; } = new();

    internal ConversationReferences References { get; }

    internal BotConnector Connector { get; }

    internal Outbox Outbox { get; }

    /// <summary>The public address of the pictures, or null where there is none.</summary>
    internal Uri? Pictures { get; }

    public void Dispose() => Carrier.Dispose();

    /// <summary>References are made of checked activities alone, so the bot's token may go to where they lead.</summary>
    private void Trust(ConversationReference reference)
    {
        if (Setup.Identity is null == reference.ServiceUrl.IsLoopback)
            Services.Trust(reference.ServiceUrl);
    }
}
