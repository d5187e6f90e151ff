using BackCareBot.Core.Knowledge.Files;
using BackCareBot.Tests.Support;
using NJsonSchema;

namespace BackCareBot.Tests.Knowledge;

/// <summary>Schemas are read by hand for speed; what comes of it is what the library itself would read.</summary>
public sealed class SchemaReaderTests
{
    public static TheoryData<string> Schemas =>
        [.. Directory.EnumerateFiles(Path.Combine(Checkout.Knowledge, "schemas"), "*.json").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Every_schema_is_read_as_the_library_reads_it(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Checkout.Knowledge, "schemas", file));
        Assert.Equal((await JsonSchema.FromJsonAsync(text)).ToJson(), SchemaReader.Read(text).ToJson());
    }

    [Theory]
    [InlineData("""{ "type": "string", "maxLength": 3 }""", "maxLength")]
    [InlineData("""{ "properties": { "a": { "oneOf": [] } } }""", "oneOf")]
    [InlineData("""{ "type": "text" }""", "text")]
    [InlineData("""{ "minItems": "three" }""", "Number")]
    [InlineData("{", "JSON")]
    public void What_is_not_known_is_an_error_and_never_passed_over(string schema, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidDataException>(() => SchemaReader.Read(schema)).Message);
}
