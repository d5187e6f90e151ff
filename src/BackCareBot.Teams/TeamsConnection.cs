using BackCareBot.Teams.Activities;
using BackCareBot.Teams.Cards;
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
        var file = setup.ReferencesFile is { } path ? new ReferenceFile(path) : null;
        References = setup.References is { } kept ? new ConversationReferences(kept, file) : new ConversationReferences(file);
        Connector = new BotConnector(Carrier.Transport, Services, time);
        Outbox = new Outbox(Connector, time);
        Pictures = setup.PublicUrl is { } url ? CardPictures.At(new Uri(url, "images/")) : CardPictures.In(setup.SmallPicture);
    }

    internal TeamsSetup Setup { get; }

    internal ICarrier Carrier { get; }

    internal TrustedServices Services { get; } = new();

    internal ConversationReferences References { get; }

    internal BotConnector Connector { get; }

    internal Outbox Outbox { get; }

    /// <summary>The public address of the pictures, or null where there is none.</summary>
    internal CardPictures? Pictures { get; }

    /// <summary>A conversation to write into, or null where it is not known.</summary>
    /// <exception cref="Core.Reminders.StoreException">The store cannot be used.</exception>
    internal async Task<ConversationReference?> Find(string conversation, CancellationToken cancellation) =>
        Trusted(await References.Find(conversation, cancellation));

    /// <summary>The personal chat of somebody, or null where it is not known.</summary>
    /// <exception cref="Core.Reminders.StoreException">The store cannot be used.</exception>
    internal async Task<ConversationReference?> ChatOf(string person, CancellationToken cancellation) =>
        Trusted(await References.ChatOf(person, cancellation));

    public void Dispose() => Carrier.Dispose();

    /// <summary>References are made of checked activities alone, so the bot's token may go to where they lead.</summary>
    private ConversationReference? Trusted(ConversationReference? reference)
    {
        if (reference is not null && Setup.Identity is null == reference.ServiceUrl.IsLoopback)
            Services.Trust(reference.ServiceUrl);
        return reference;
    }
}
