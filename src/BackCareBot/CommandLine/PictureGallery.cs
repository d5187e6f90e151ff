using System.Text;
using BackCareBot.Core.Knowledge;
using BackCareBot.Illustrations.Files;

namespace BackCareBot.Host.CommandLine;

/// <summary>The gallery page of the documentation: every entry that has a picture, with what is done in it.</summary>
internal static class PictureGallery
{
    public static string Of(KnowledgeBase knowledge, PictureList pictures)
    {
        var page = new StringBuilder();
        page.AppendLine("# Exercises and positions in pictures").AppendLine();
        page.AppendLine("Made by `dotnet run --project src/BackCareBot -- pictures gallery`. How to change a picture: [pictures.md](pictures.md).");
        foreach (var kind in EntryKinds.All)
        {
            var shown = knowledge.Entries.Where(entry => entry.Kind == kind && entry.Picture is not null).ToList();
            if (shown.Count == 0)
                continue;
            page.AppendLine().AppendLine($"## {kind.Folder()}");
            foreach (var entry in shown)
                Add(page, entry, pictures.Pictures.GetValueOrDefault(entry.Picture!));
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Add(StringBuilder page, KnowledgeEntry entry, ListedPicture? picture)
    {
        page.AppendLine().AppendLine($"### {entry.Title}").AppendLine();
        page.AppendLine($"<img src=\"../knowledge/images/{entry.Picture}.svg\" width=\"480\" alt=\"{picture?.Alt ?? entry.Title}\">").AppendLine();
        foreach (var (caption, at) in (picture?.Captions ?? []).Select((caption, at) => (caption, at)))
            page.AppendLine($"{at + 1}. {caption}");
        if (entry.Dose is { } dose)
            page.AppendLine().AppendLine($"How much: {dose}");
    }
}
