using System.Runtime.InteropServices;
using BackCareBot.Core.Learning;
using BackCareBot.Core.Ranking;

namespace BackCareBot.Core.Editions;

/// <summary>Keeps trained models in files named after the knowledge base's content hash, so a restart need not train.</summary>
public sealed class ModelStore
{
    /// <summary>Raised whenever features or layout change, so that an older file is not read.</summary>
    private const int Layout = 1;

    private readonly string? _folder;

    /// <param name="folder">Where model files are kept; made if missing. Null keeps none.</param>
    public ModelStore(string? folder) => _folder = folder;

    /// <summary>The models of a knowledge base, or null where there are none that can be read.</summary>
    public StoredModels? Load(string contentHash, int answerClasses, int safetyClasses)
    {
        if (_folder is null || !File.Exists(FileOf(contentHash)))
            return null;
        try
        {
            using var stream = File.OpenRead(FileOf(contentHash));
            var answers = new LinearModels(
                MessageFeatures.Restore(Read(stream)), ReadClassifier(stream, answerClasses), ReadClassifier(stream, classes: 2));
            return new StoredModels(answers, MessageFeatures.Restore(Read(stream)), ReadClassifier(stream, safetyClasses));
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // Derived data: whatever is wrong with the file, training again mends it.
            return null;
        }
    }

    /// <summary>Writes the models beside those in use and gives them their name in one step; removes older ones.</summary>
    public void Save(string contentHash, StoredModels models)
    {
        ArgumentNullException.ThrowIfNull(models);
        if (_folder is null)
            return;
        Directory.CreateDirectory(_folder);
        var fresh = Path.Combine(_folder, $"{Guid.NewGuid():N}.new");
        using (var stream = File.Create(fresh))
        {
            Write(stream, models.Answers.Features.Rarity);
            Write(stream, models.Answers.Topics);
            Write(stream, models.Answers.Gate);
            Write(stream, models.SafetyFeatures.Rarity);
            Write(stream, models.Safety);
        }

        var file = FileOf(contentHash);
        File.Move(fresh, file, overwrite: true);
        foreach (var other in Directory.EnumerateFiles(_folder, "model-*.bin").Where(other => other != file))
            File.Delete(other);
    }

    private string FileOf(string contentHash) => Path.Combine(_folder!, $"model-{Layout}-{contentHash}.bin");

    private static void Write(Stream stream, ReadOnlySpan<float> numbers)
    {
        stream.Write(BitConverter.GetBytes(numbers.Length));
        stream.Write(MemoryMarshal.AsBytes(numbers));
    }

    private static void Write(Stream stream, SoftmaxClassifier classifier)
    {
        Write(stream, classifier.Parameters.Weights.Span);
        Write(stream, classifier.Parameters.Bias.Span);
    }

    private static SoftmaxClassifier ReadClassifier(Stream stream, int classes) =>
        SoftmaxClassifier.Restore(classes, Read(stream), Read(stream));

    private static float[] Read(Stream stream)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        stream.ReadExactly(length);
        var count = BitConverter.ToInt32(length);
        if (count < 0 || count * (long)sizeof(float) > stream.Length - stream.Position)
            throw new InvalidDataException("The model file is cut short.");
        var numbers = new float[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
