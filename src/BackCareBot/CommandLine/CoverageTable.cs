using System.Text;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Host.CommandLine;

/// <summary>The coverage page: what the knowledge base holds, kind by kind and entry by entry.</summary>
internal static class CoverageTable
{
    public static string Of(KnowledgeBase knowledge)
    {
        var page = new StringBuilder();
        page.AppendLine("# What the knowledge base covers").AppendLine();
        page.AppendLine("Made by `dotnet run --project src/BackCareBot -- knowledge list --markdown`.").AppendLine();
        page.AppendLine("| kind | entries | example questions | sources | oldest review |");
        page.AppendLine("| --- | ---: | ---: | ---: | --- |");
        foreach (var kind in EntryKinds.All)
        {
            var entries = knowledge.Entries.Where(entry => entry.Kind == kind).ToList();
            if (entries.Count > 0)
                Row(page, kind.Folder(), entries);
        }

        Row(page, "all", knowledge.Entries);
        foreach (var kind in EntryKinds.All)
        {
            page.AppendLine().AppendLine($"## {kind.Folder()}").AppendLine();
            page.AppendLine("| entry | title | example questions | sources | reviewed |");
            page.AppendLine("| --- | --- | ---: | ---: | --- |");
            foreach (var entry in knowledge.Entries.Where(entry => entry.Kind == kind))
                page.AppendLine($"| `{entry.Id}` | {entry.Title} | {entry.Questions.Count} | {entry.Sources.Count} | {entry.Reviewed:yyyy-MM-dd} |");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Row(StringBuilder page, string name, IReadOnlyList<KnowledgeEntry> entries) =>
        page.AppendLine(
            $"| {name} | {entries.Count} | {entries.Sum(entry => entry.Questions.Count)} "
            + $"| {entries.SelectMany(entry => entry.Sources).Distinct().Count()} | {entries.Min(entry => entry.Reviewed):yyyy-MM-dd} |");
}
