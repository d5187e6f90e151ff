using System.Text.RegularExpressions;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Architecture;

public sealed class LayoutTests
{
    private const int LongestFile = 320;

    [Theory]
    [InlineData("BackCareBot.Core", "Knowledge")]
    [InlineData("BackCareBot.Core", "Search")]
    [InlineData("BackCareBot.Core", "Safety")]
    [InlineData("BackCareBot.Core", "Answers")]
    [InlineData("BackCareBot.Core", "Conversations")]
    [InlineData("BackCareBot", "Composition")]
    [InlineData("BackCareBot", "Web")]
    [InlineData("BackCareBot", "CommandLine")]
    public void Each_concern_has_a_folder(string project, string folder) =>
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(Checkout.Source, project, folder), "*.cs"));

    [Fact]
    public void Every_namespace_is_the_folder_it_stands_in() =>
        Assert.DoesNotContain(Sources(), file => NamespaceOf(file) is { } name && name != FolderOf(file));

    [Fact]
    public void No_source_file_is_longer_than_a_reader_likes() =>
        Assert.DoesNotContain(Sources(), file => File.ReadLines(file).Count() > LongestFile);

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Checkout.Root, "BackCareBot.sln")).Replace('\\', '/');
        Assert.All(
            Directory.EnumerateFiles(Checkout.Source, "*.csproj", SearchOption.AllDirectories),
            project => Assert.Contains($"\"{Path.GetRelativePath(Checkout.Root, project).Replace('\\', '/')}\"", solution));
    }

    private static List<string> Sources() =>
        [.. Directory.EnumerateFiles(Checkout.Source, "*.cs", SearchOption.AllDirectories).Where(file => !Regex.IsMatch(file, @"[\\/](obj|bin)[\\/]"))];

    private static string? NamespaceOf(string file) =>
        Regex.Match(File.ReadAllText(file), @"^namespace ([\w.]+);", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : null;

    private static string FolderOf(string file)
    {
        var folder = Path.GetRelativePath(Checkout.Source, Path.GetDirectoryName(file)!).Replace('\\', '/').Replace('/', '.');
        return Regex.Replace(folder, @"^BackCareBot(?=$|\.(ChatPlatforms|CommandLine|Composition|Evaluation|Web)\b)", "BackCareBot.Host");
    }
}
