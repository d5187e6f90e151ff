using System.Reflection;
using BackCareBot.Core.Text;
using BackCareBot.Search.Sqlite;
using BackCareBot.Storage;

namespace BackCareBot.Tests.Architecture;

public sealed class ReferenceTests
{
    /// <summary>What Core may build on: the base library, readers of YAML, Markdown and JSON schemas, time zones, retries, and the port of logs.</summary>
    private static readonly string[] AllowedInCore =
    [
        "System", "mscorlib", "netstandard", "Markdig", "YamlDotNet", "NJsonSchema", "Newtonsoft", "Namotion", "NodaTime", "Polly",
        "Microsoft.Extensions.Logging.Abstractions",
    ];

    [Fact]
    public void Core_refers_to_no_chat_platform_no_database_and_no_web_framework() =>
        Assert.DoesNotContain(References(typeof(Tokenizer)), name => !AllowedInCore.Contains(name.Split('.')[0]) && !AllowedInCore.Contains(name));

    [Fact]
    public void Core_refers_to_no_other_project() => Assert.Empty(OwnReferences(typeof(Tokenizer)));

    [Fact]
    public void The_search_engine_refers_to_core_only() => Assert.Equal(["BackCareBot.Core"], OwnReferences(typeof(SqliteSearchEngine)));

#if FULL_FEED
    [Fact]
    public void The_engine_on_Lucene_refers_to_core_only() =>
        Assert.Equal(["BackCareBot.Core"], OwnReferences(typeof(BackCareBot.Search.Lucene.LuceneSearchEngine)));
#else
    [Theory]
    [InlineData("BackCareBot.Search.Lucene")]
    public void What_needs_the_full_feed_is_an_empty_assembly_without_it(string name)
    {
        var assembly = Assembly.Load(name);
        Assert.Empty(assembly.GetExportedTypes());
        Assert.All(assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name));
    }
#endif

    [Fact]
    public void The_store_refers_to_core_only() => Assert.Equal(["BackCareBot.Core"], OwnReferences(typeof(BotStore)));

    [Fact]
    public void Nothing_refers_to_the_program() =>
        Assert.DoesNotContain("BackCareBot", References(typeof(Tokenizer)).Concat(References(typeof(SqliteSearchEngine))));

    private static IEnumerable<string> References(Type type) =>
        Assembly.GetAssembly(type)!.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> OwnReferences(Type type) =>
        References(type).Where(name => name.StartsWith("BackCareBot", StringComparison.Ordinal));
}
