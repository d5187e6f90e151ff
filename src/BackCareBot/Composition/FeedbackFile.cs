using System.Text.Json;
using BackCareBot.Core.Answers;

namespace BackCareBot.Host.Composition;

/// <summary>Keeps the feedback counts in one small file, written whole and swapped in, so a crash never leaves half of it.</summary>
internal sealed class FeedbackFile : IFeedbackCounter
{
    private readonly string _file;
    private readonly Lock _writing = new();

    public FeedbackFile(string file) => _file = file;

    /// <summary>Where it is in a data folder.</summary>
    public static string In(string folder) => Path.Combine(folder, "feedback.json");

    /// <summary>
    /// Hands all counts over, as the store keeps them when the program serves. The file stays beside under another name.
    /// </summary>
    public async Task HandOver(Func<IEnumerable<(string Entry, int Helpful, int NotHelpful)>, Task> take)
    {
        if (!File.Exists(_file))
            return;
        await take(Read().Select(count => (count.Key, count.Value.Helpful, count.Value.NotHelpful)));
        File.Move(_file, _file + ".imported", overwrite: true);
    }

    public void Count(string entryId, bool helpful)
    {
        lock (_writing)
        {
            var counts = Read();
            var before = counts.GetValueOrDefault(entryId) ?? new FeedbackCount(0, 0);
            counts[entryId] = helpful
                ? before with { Helpful = before.Helpful + 1 }
                : before with { NotHelpful = before.NotHelpful + 1 };
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var fresh = _file + ".new";
            File.WriteAllText(fresh, JsonSerializer.Serialize(counts, HostJson.Default.SortedDictionaryStringFeedbackCount));
            File.Move(fresh, _file, overwrite: true);
        }
    }

    private SortedDictionary<string, FeedbackCount> Read()
    {
        if (!File.Exists(_file))
            return [];
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(_file), HostJson.Default.SortedDictionaryStringFeedbackCount) ?? [];
        }
        catch (JsonException)
        {
            // Somebody edited it: keep what they have, and count on in a new file.
            File.Move(_file, _file + ".unreadable", overwrite: true);
            return [];
        }
    }
}

/// <param name="Helpful">How many said an entry's answer helped.</param>
/// <param name="NotHelpful">How many said it did not.</param>
internal sealed record FeedbackCount(int Helpful, int NotHelpful);
