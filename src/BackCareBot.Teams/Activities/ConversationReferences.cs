using System.Collections.Concurrent;
using System.Text.Json;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>
/// Remembers every conversation the bot was ever in, so that it can write there unasked and greets only once. A file of
/// JSON Lines, each change appended; the last line of a conversation holds. A line without a service URL ends it.
/// </summary>
internal sealed class ConversationReferences
{
    private readonly ConcurrentDictionary<string, ConversationReference> _references = new(StringComparer.Ordinal);
    private readonly string? _file;
    private readonly Lock _writing = new();

    /// <param name="file">The file, made if missing; null keeps all in memory.</param>
    public ConversationReferences(string? file)
    {
        _file = file;
        if (file is null || !File.Exists(file))
            return;
        foreach (var line in File.ReadLines(file))
        {
            if (Read(line) is not { } reference)
                continue;
            if (reference.ServiceUrl is null)
                _references.TryRemove(reference.Conversation, out _);
            else
                _references[reference.Conversation] = reference;
        }
    }

    public IReadOnlyCollection<ConversationReference> All => [.. _references.Values];

    public ConversationReference? Find(string conversation) => _references.GetValueOrDefault(conversation);

    /// <summary>Takes note of where an activity came from.</summary>
    public void See(Activity activity)
    {
        var fresh = Of(activity);
        var known = Find(fresh.Conversation);
        // Not every activity tells of the team and the person.
        fresh = fresh with { Welcomed = known?.Welcomed ?? false, Team = fresh.Team ?? known?.Team, Person = fresh.Person ?? known?.Person };
        if (known is null || known.ServiceUrl != fresh.ServiceUrl || known.Bot.Id != fresh.Bot.Id || known.Team != fresh.Team || known.Person != fresh.Person)
            Keep(fresh);
    }

    /// <summary>The personal chat of somebody, or null where it is not known.</summary>
    public ConversationReference? ChatOf(string person) => _references.Values.FirstOrDefault(reference => reference.Person == person);

    /// <summary>Forgets whose personal chat it was. The chat itself stays known, so that nobody is greeted twice.</summary>
    public void ForgetPerson(string person)
    {
        foreach (var chat in _references.Values.Where(reference => reference.Person == person))
            Keep(chat with { Person = null });
    }

    /// <summary>Takes the welcome of a conversation upon the caller.</summary>
    /// <returns>Whether it falls to the caller: it was neither sent nor taken before.</returns>
    public bool TakeWelcome(string conversation)
    {
        lock (_writing)
        {
            if (Find(conversation) is not { Welcomed: false } known)
                return false;
            Keep(known with { Welcomed = true });
            return true;
        }
    }

    /// <summary>Gives a welcome back that could not be sent.</summary>
    public void ReturnWelcome(string conversation)
    {
        if (Find(conversation) is { } known)
            Keep(known with { Welcomed = false });
    }

    /// <summary>Forgets a conversation that the bot was taken out of.</summary>
    public void Forget(string conversation)
    {
        if (_references.TryRemove(conversation, out var known))
            Append(known with { ServiceUrl = null! });
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

    private void Keep(ConversationReference reference)
    {
        _references[reference.Conversation] = reference;
        Append(reference);
    }

    private void Append(ConversationReference reference)
    {
        if (_file is null)
            return;
        lock (_writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            File.AppendAllText(_file, JsonSerializer.Serialize(reference, WireJson.Default.ConversationReference) + "\n");
        }
    }

    private static ConversationReference? Read(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, WireJson.Default.ConversationReference);
        }
        catch (JsonException)
        {
            // The last line of a program that was killed while writing it; the conversation is seen again.
            return null;
        }
    }
}
