namespace BackCareBot.Tests.Support;

/// <summary>Compares a text with the one that was approved before.</summary>
internal static class Approved
{
    /// <summary>
    /// Fails on a difference and writes what came beside the approved file; to approve it, give it the approved file's name.
    /// </summary>
    /// <param name="folder">The test folder whose <c>Approved</c> folder holds the file.</param>
    /// <param name="name">The file's name without <c>.txt</c>.</param>
    /// <param name="came">What came.</param>
    public static void Check(string folder, string name, string came)
    {
        var file = Path.Combine(Checkout.Tests, folder, "Approved", name + ".txt");
        var received = Path.ChangeExtension(file, ".received.txt");
        string[] lines = came.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        string[] wanted = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n') : [];
        if (lines.SequenceEqual(wanted))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(received, string.Join('\n', lines) + "\n");
        var at = lines.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail(
            $"{name}: line {at + 1} differs from the approved text.\napproved: {wanted.ElementAtOrDefault(at) ?? "(no such line)"}\n"
            + $"came:     {lines.ElementAtOrDefault(at) ?? "(no such line)"}\nIf that is right, approve {received}.");
    }
}
