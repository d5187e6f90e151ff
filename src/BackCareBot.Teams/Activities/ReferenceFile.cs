using System.Text.Json;
using BackCareBot.Core.Conversations;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>
/// References in a file of JSON Lines, for a bot without a database: each change is appended, the last line of a
/// conversation holds, and a line without a service URL ends it.
/// </summary>
internal sealed class ReferenceFile : IConversationReferences
{
    private readonly string _path;
    private readonly Lock _writing = new();

    /// <param name="path">The file, made if missing.</param>
    public ReferenceFile(string path) => _path = path;

    public Task<IReadOnlyDictionary<string, string>> All(string platform, CancellationToken cancellation) => Task.FromResult(Read());

    public Task<string?> Find(string platform, string conversation, CancellationToken cancellation) =>
        Task.FromResult(Read().GetValueOrDefault(conversation));

    public Task Keep(string platform, string conversation, string reference, CancellationToken cancellation) => Append(reference);

    public Task Forget(string platform, string conversation, CancellationToken cancellation) =>
        Append(JsonSerializer.Serialize(new ConversationReference(conversation, null!, null, null, new ChannelAccount(null)), WireJson.Default.ConversationReference));

    /// <summary>Puts the file aside once all of it is kept elsewhere, so that it is not taken over a second time.</summary>
    public void Retire()
    {
        if (File.Exists(_path))
            File.Move(_path, _path + ".old", overwrite: true);
    }

    private IReadOnlyDictionary<string, string> Read()
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(_path))
            return lines;
        foreach (var line in File.ReadLines(_path))
        {
            // Faulty is only the last line of a program that was killed while writing it; the conversation is seen again.
            if (ReferenceText.Read(line) is not { } reference)
                continue;
            if (reference.ServiceUrl is null)
                lines.Remove(reference.Conversation);
            else
                lines[reference.Conversation] = line;
        }

        return lines;
    }

    private Task Append(string line)
    {
        lock (_writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            File.AppendAllText(_path, line + "\n");
        }

        return Task.CompletedTask;
    }
}
