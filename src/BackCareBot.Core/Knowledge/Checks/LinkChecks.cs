using BackCareBot.Core.Text;

namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>Names that point to something must find it, and find one thing only.</summary>
internal static class LinkChecks
{
    public static IEnumerable<Fault> UnknownIds(CheckContext context)
    {
        foreach (var loaded in context.Entries)
        {
            var entry = loaded.Entry;
            var links = Numbered("helps", entry.Helps).Concat(Numbered("related", entry.Related))
                .Concat(Numbered("avoidWith", entry.AvoidWith)).Concat(StepsOf(entry));
            foreach (var (node, id) in links)
            {
                if (id == entry.Id)
                    yield return loaded.FrontFault(node, "link-to-itself", $"'{id}' is this entry; take it out");
                else if (!context.EntryIds.Contains(id))
                    yield return loaded.FrontFault(node, "unknown-entry",
                        $"there is no entry '{id}'; write the path of one without .md{Nearest(id, context.EntryIds)}");
            }

            // A sources.yaml with a fault of its own is not read; its fault must not drown in one of every entry.
            if (context.SourceIds.Count == 0)
                continue;
            var sources = Numbered("sources", entry.Sources)
                .Concat((entry.Safety?.Signs ?? []).Select((sign, at) => ($"signs[{at}].source", sign.Source)));
            foreach (var (node, id) in sources.Where(link => !context.SourceIds.Contains(link.Item2)))
                yield return loaded.FrontFault(node, "unknown-source",
                    $"there is no source '{id}' in sources.yaml; add it there or correct the id{Nearest(id, context.SourceIds)}");
        }

        for (var i = 0; i < context.Content.Regions.Count && context.SourceIds.Count > 0; i++)
        {
            foreach (var (node, id) in Numbered($"[{i}].sources", context.Content.Regions[i].Sources))
            {
                if (!context.SourceIds.Contains(id))
                    yield return context.ListFault("regions.yaml", node, "unknown-source", $"there is no source '{id}' in sources.yaml");
            }
        }
    }

    public static IEnumerable<Fault> UniqueIds(CheckContext context) =>
        Twice("sources.yaml", context.Content.Sources.Select(source => source.Id))
            .Concat(Twice("regions.yaml", context.Content.Regions.Select(region => region.Id)))
            .Concat(Twice("vocabulary.yaml", context.Content.Vocabulary.Select(term => term.Term)))
            .Select(found => context.ListFault(found.Path, $"[{found.At}]", "twice", $"'{found.Id}' stands here twice; merge the two"));

    public static IEnumerable<Fault> SharedAliases(CheckContext context)
    {
        var owners = new Dictionary<string, string>();
        foreach (var loaded in context.Entries)
        {
            var names = Numbered("aliases", loaded.Entry.Aliases).Prepend(("title", loaded.Entry.Title));
            foreach (var (node, name) in names)
            {
                var key = string.Join(' ', Tokenizer.Tokenize(name).Select(token => token.Word));
                if (owners.TryAdd(key, loaded.Entry.Id) || owners[key] == loaded.Entry.Id)
                    continue;
                yield return loaded.FrontFault(node, "alias-shared",
                    $"'{name}' already names {owners[key]}; a name may lead to one entry only");
            }
        }
    }

    public static IEnumerable<Fault> MissingPictures(CheckContext context) =>
        from loaded in context.Entries
        where loaded.Entry.Picture is not null
        let images = Path.Combine(context.Folder, "images")
        where !Directory.Exists(images) || !Directory.EnumerateFiles(images, $"{loaded.Entry.Picture}.*").Any()
        select loaded.FrontFault("picture", "picture-missing",
            $"there is no picture '{loaded.Entry.Picture}' under knowledge/images/; add it or take the key out");

    private static IEnumerable<(string Path, int At, string Id)> Twice(string path, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return ids.Select((id, at) => (path, at, id)).Where(item => !seen.Add(item.id));
    }

    private static IEnumerable<(string Node, string Value)> StepsOf(KnowledgeEntry entry) =>
        (entry.Routine?.Levels ?? []).SelectMany((level, l) =>
            level.Steps.Select((step, s) => ($"levels[{l}].steps[{s}].do", step.EntryId)));

    private static IEnumerable<(string Node, string Value)> Numbered(string key, IReadOnlyList<string> values) =>
        values.Select((value, at) => ($"{key}[{at}]", value));

    private static string Nearest(string wanted, IReadOnlySet<string> known)
    {
        var nearest = known.Select(id => (Id: id, Distance: EditDistance.Between(wanted, id, 4)))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Id, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Id is not null && nearest.Distance <= 3 ? $" (did you mean '{nearest.Id}'?)" : "";
    }
}
