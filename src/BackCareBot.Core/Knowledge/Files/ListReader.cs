using System.Globalization;
using System.Text.Json.Nodes;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>Reads the items of the list files that their schemas have passed.</summary>
internal static class ListReader
{
    public static Source Source(JsonObject item) => new(
        EntryReader.Text(item, "id"),
        EntryReader.Text(item, "title"),
        EntryReader.Text(item, "publisher"),
        new Uri(EntryReader.Text(item, "url")),
        EntryReader.Day(item, "read"),
        EntryReader.Optional(item, "licence"));

    public static Region Region(JsonObject item) => new()
    {
        Id = EntryReader.Text(item, "id"),
        Name = EntryReader.Text(item, "name"),
        Emergency = EntryReader.Text(item, "emergency"),
        Urgent = EntryReader.Text(item, "urgent"),
        EmergencyDepartment = EntryReader.Text(item, "emergencyDepartment"),
        Crisis = EntryReader.Text(item, "crisis"),
        Poison = EntryReader.Text(item, "poison"),
        Sources = EntryReader.List(item, "sources"),
    };

    public static VocabularyTerm Term(JsonObject item) => new(
        EntryReader.Text(item, "term"),
        EntryReader.List(item, "lay"),
        double.Parse(EntryReader.Optional(item, "weight") ?? "1", CultureInfo.InvariantCulture));

    public static ScopeWords Scope(JsonObject map) => new()
    {
        NegatesAfter = EntryReader.List(map, "negatesAfter"),
        NegatesBefore = EntryReader.List(map, "negatesBefore"),
        PseudoNegations = EntryReader.List(map, "pseudoNegations"),
        Ends = EntryReader.List(map, "ends"),
        Hypothetical = EntryReader.List(map, "hypothetical"),
        Asked = EntryReader.List(map, "asked"),
        Historical = EntryReader.List(map, "historical"),
        Resolved = EntryReader.List(map, "resolved"),
        Present = EntryReader.List(map, "present"),
        OtherPerson = EntryReader.List(map, "otherPerson"),
        FigureOfSpeech = EntryReader.List(map, "figureOfSpeech"),
    };
}
