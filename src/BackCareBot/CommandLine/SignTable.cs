using System.Text;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Host.CommandLine;

/// <summary>The page of warning signs: each sign, its tier, and the source that names it.</summary>
internal static class SignTable
{
    public static string Of(KnowledgeBase knowledge)
    {
        var page = new StringBuilder();
        page.AppendLine("# Warning signs and their sources").AppendLine();
        page.AppendLine("Made by `dotnet run --project src/BackCareBot -- knowledge signs --markdown`.").AppendLine();
        page.AppendLine("| entry | sign | tier | source | read |");
        page.AppendLine("| --- | --- | --- | --- | --- |");
        var entries = knowledge.Entries.Where(entry => entry.Safety is not null)
            .OrderByDescending(entry => entry.Safety!.Urgency).ThenBy(entry => entry.Id, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var sign in entry.Safety!.Signs)
            {
                var source = knowledge.Source(sign.Source);
                page.AppendLine(
                    $"| {entry.Title} | {sign.Means} | {(sign.Graver?.Urgency ?? entry.Safety.Urgency).ToString().ToLowerInvariant()} "
                    + $"| [{source.Title} ({source.Publisher})]({source.Url}) | {source.Read:yyyy-MM-dd} |");
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }
}
