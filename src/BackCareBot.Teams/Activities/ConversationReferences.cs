using System.Collections.Concurrent;
using BackCareBot.Core.Conversations;
using BackCareBot.Core.Reminders;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>
/// Remembers every conversation the bot was ever in, so that it can write there unasked and greets only once. What is
/// kept may be shared by several processes; what this one has seen it holds in memory as well. While the store cannot be
/// used, memory carries on alone and what is new is kept later.
/// </summary>
internal sealed class ConversationReferences
{
    private readonly ConcurrentDictionary<string, ConversationReference> _references = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unkept = new(StringComparer.Ordinal);
    private readonly IConversationReferences? _kept;
    private readonly ReferenceFile? _before;
    private readonly Lock _welcoming = new();
    private Task? _takeOver;

    /// <param name="kept">Where references are kept; null for memory alone.</param>
    /// <param name="before">A file that is taken over into it, if it is there.</param>
    public ConversationReferences(IConversationReferences? kept, ReferenceFile? before = null)
    {
        _kept = kept;
        _before = before;
    }

    /// <summary>Every conversation that is known.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public async Task<IReadOnlyCollection<ConversationReference>> All(CancellationToken cancellation)
    {
        if (_kept is null)
            return [.. _references.Values];
        await TakeOver(cancellation);
        return [.. (await _kept.All(TeamsBot.Platform, cancellation)).Values.Select(ReferenceText.Read).OfType<ConversationReference>()];
    }

    /// <summary>A conversation that this process has seen; null for every other.</summary>
    public ConversationReference? Seen(string conversation) => _references.GetValueOrDefault(conversation);

    /// <summary>A conversation that any process has seen.</summary>
    /// <exception cref="StoreException">It is not in memory, and the store cannot be used.</exception>
    public async Task<ConversationReference?> Find(string conversation, CancellationToken cancellation)
    {
        if (Seen(conversation) is { } seen)
            return seen;
        if (_kept is null)
            return null;
        await TakeOver(cancellation);
        return ReferenceText.Read(await _kept.Find(TeamsBot.Platform, conversation, cancellation)) is { } found
            ? _references.GetOrAdd(conversation, found)
            : null;
    }

    /// <summary>Takes note of where an activity came from.</summary>
    public async Task See(Activity activity, CancellationToken cancellation)
    {
        var fresh = Of(activity);
        var known = await Known(fresh.Conversation, cancellation);
        // Not every activity tells of the team and the person.
        fresh = fresh with { Welcomed = known?.Welcomed ?? false, Team = fresh.Team ?? known?.Team, Person = fresh.Person ?? known?.Person };
        if (known is null || known.ServiceUrl != fresh.ServiceUrl || known.Bot.Id != fresh.Bot.Id || known.Team != fresh.Team
            || known.Person != fresh.Person || _unkept.ContainsKey(fresh.Conversation))
            await Keep(fresh, cancellation);
    }

    /// <summary>The personal chat of somebody, or null where it is not known.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public async Task<ConversationReference?> ChatOf(string person, CancellationToken cancellation) =>
        (await All(cancellation)).FirstOrDefault(reference => reference.Person == person);

    /// <summary>Forgets whose personal chat it was. The chat itself stays known, so that nobody is greeted twice.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public async Task ForgetPerson(string person, CancellationToken cancellation)
    {
        foreach (var chat in (await All(cancellation)).Where(reference => reference.Person == person))
            await Keep(chat with { Person = null }, cancellation);
    }

    /// <summary>Takes the welcome of a conversation upon the caller.</summary>
    /// <returns>Whether it falls to the caller: it was neither sent nor taken before.</returns>
    public async Task<bool> TakeWelcome(string conversation, CancellationToken cancellation)
    {
        ConversationReference taken;
        lock (_welcoming)
        {
            if (Seen(conversation) is not { Welcomed: false } known)
                return false;
            _references[conversation] = taken = known with { Welcomed = true };
        }

        await Keep(taken, cancellation);
        return true;
    }

    /// <summary>Gives a welcome back that could not be sent.</summary>
    public Task ReturnWelcome(string conversation, CancellationToken cancellation) =>
        Seen(conversation) is { } known ? Keep(known with { Welcomed = false }, cancellation) : Task.CompletedTask;

    /// <summary>Forgets a conversation that the bot was taken out of.</summary>
    public Task Forget(string conversation, CancellationToken cancellation)
    {
        _references.TryRemove(conversation, out _);
        _unkept.TryRemove(conversation, out _);
        return _kept is null ? Task.CompletedTask : Try(() => _kept.Forget(TeamsBot.Platform, conversation, cancellation));
    }

    /// <summary>The conversation of an id that may name a thread of it too.</summary>
    public static string Base(string conversation)
    {
        var thread = conversation.IndexOf(";messageid=", StringComparison.Ordinal);
        return thread < 0 ? conversation : conversation[..thread];
    }

    private static ConversationReference Of(Activity activity) => new(
        Base(activity.Conversation!.Id!), new Uri(activity.ServiceUrl!), activity.Conversation.ConversationType,
        activity.Conversation.TenantId, activity.Recipient ?? new ChannelAccount(null),
        Team: activity.ChannelData?.Team?.Id,
        Person: activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && MessageText.IsPersonal(activity) ? activity.From?.Id : null);

    private async Task<ConversationReference?> Known(string conversation, CancellationToken cancellation)
    {
        try
        {
            return await Find(conversation, cancellation);
        }
        catch (StoreException)
        {
            return null;
        }
    }

    private async Task Keep(ConversationReference reference, CancellationToken cancellation)
    {
        _references[reference.Conversation] = reference;
        if (_kept is null)
            return;
        if (await Try(() => _kept.Keep(TeamsBot.Platform, reference.Conversation, ReferenceText.Write(reference), cancellation)))
            _unkept.TryRemove(reference.Conversation, out _);
        else
            _unkept.TryAdd(reference.Conversation, true);
    }

    /// <summary>Whether the store did it. That it cannot be used is told by those who look after it.</summary>
    private static async Task<bool> Try(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    /// <summary>Brings a file of a bot without a database into the store, once.</summary>
    private Task TakeOver(CancellationToken cancellation)
    {
        if (_before is null)
            return Task.CompletedTask;
        lock (_welcoming)
            return _takeOver is { IsFaulted: false, IsCanceled: false } ? _takeOver : _takeOver = Bring(_before, cancellation);
    }

    private async Task Bring(ReferenceFile before, CancellationToken cancellation)
    {
        foreach (var (conversation, reference) in await before.All(TeamsBot.Platform, cancellation))
        {
            if (await _kept!.Find(TeamsBot.Platform, conversation, cancellation) is null)
                await _kept.Keep(TeamsBot.Platform, conversation, reference, cancellation);
        }

        before.Retire();
    }
}
