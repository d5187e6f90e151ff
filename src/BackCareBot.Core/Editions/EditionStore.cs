using BackCareBot.Core.Learning;
using BackCareBot.Core.Ranking;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Editions;

/// <summary>
/// Keeps what is learned of a knowledge base in a file named after its content hash, so that a restart need not train.
/// </summary>
public sealed class EditionStore
{
    /// <summary>Raised whenever what is learned, or its layout, changes, so that an older file is not read.</summary>
    private const int Layout = 8;

    private readonly string? _folder;

    /// <param name="folder">Where the files are kept; made if missing. Null keeps none.</param>
    public EditionStore(string? folder) => _folder = folder;

    /// <summary>What was learned of a knowledge base, or null where there is nothing that can be read.</summary>
    /// <param name="contentHash">The knowledge base.</param>
    /// <param name="topicClasses">How many classes its topics must have.</param>
    /// <param name="safetyClasses">How many classes its safety model must have.</param>
    public LearnedEdition? Load(string contentHash, int topicClasses, int safetyClasses)
    {
        if (_folder is null || !File.Exists(FileOf(contentHash)))
            return null;
        try
        {
            using var reader = new BinaryReader(File.OpenRead(FileOf(contentHash)));
            var words = KnownWords.Read(reader);
            var examples = ExampleIndex.Read(reader);
            var answers = new LinearModels(
                MessageFeatures.Read(reader), SoftmaxClassifier.Read(reader, topicClasses), SoftmaxClassifier.Read(reader, classes: 2));
            return new LearnedEdition(
                words, new LearnedModel(answers, examples, topicClasses), MessageFeatures.Read(reader), SoftmaxClassifier.Read(reader, safetyClasses));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or FormatException)
        {
            // Derived data: whatever is wrong with the file, training again mends it.
            return null;
        }
    }

    /// <summary>Writes a file beside the one in use, gives it its name in one step, and removes older ones.</summary>
    public void Save(string contentHash, LearnedEdition learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        if (_folder is null || learned.Answers.Linear is not { } linear)
            return;
        Directory.CreateDirectory(_folder);
        var fresh = Path.Combine(_folder, $"{Guid.NewGuid():N}.new");
        using (var writer = new BinaryWriter(File.Create(fresh)))
        {
            learned.Words.Write(writer);
            learned.Answers.Examples.Write(writer);
            linear.Features.Write(writer);
            linear.Topics.Write(writer);
            linear.Gate.Write(writer);
            learned.SafetyFeatures.Write(writer);
            learned.Safety.Write(writer);
        }

        var file = FileOf(contentHash);
        File.Move(fresh, file, overwrite: true);
        foreach (var other in Directory.EnumerateFiles(_folder, "learned-*.bin").Where(other => other != file))
            File.Delete(other);
    }

    private string FileOf(string contentHash) => Path.Combine(_folder!, $"learned-{Layout}-{contentHash}.bin");
}

/// <summary>Everything that is learned of one knowledge base.</summary>
/// <param name="Words">The words taken to be spelt right.</param>
/// <param name="Answers">The ranking's model.</param>
/// <param name="SafetyFeatures">How the safety model sees messages.</param>
/// <param name="Safety">The safety model.</param>
public sealed record LearnedEdition(KnownWords Words, LearnedModel Answers, MessageFeatures SafetyFeatures, SoftmaxClassifier Safety);
