namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>Keys that one kind of entry must have and the others must not.</summary>
internal static class KindChecks
{
    public static IEnumerable<Fault> KeysOfKind(CheckContext context)
    {
        foreach (var loaded in context.Entries)
        {
            var entry = loaded.Entry;
            (EntryKind Kind, string Key, bool There, string Holds)[] rules =
            [
                (EntryKind.Exercise, "dose", entry.Dose is not null, "how much to do"),
                (EntryKind.Safety, "urgency", entry.Safety is not null, "how soon to be seen, with `do` and `signs`"),
                (EntryKind.Routine, "levels", entry.Routine is { Levels.Count: > 0 }, "the steps, with `area`"),
            ];
            foreach (var (kind, key, there, holds) in rules)
            {
                if (entry.Kind == kind && !there)
                    yield return loaded.FrontFault(key, "key-missing", $"{kind.Folder()} need `{key}`: {holds}");
                else if (entry.Kind != kind && there && key != "dose")
                    yield return loaded.FrontFault(key, "key-of-other-kind", $"`{key}` belongs to {kind.Folder()}; take it out");
            }

            if (entry.Safety is { } safety)
            {
                if (safety.DoNow.Length == 0 || safety.DoForOther.Length == 0)
                    yield return loaded.FrontFault("do", "key-missing", "write `do:` with `now:` (to the reader) and `helper:` (about somebody else)");
                if (safety.Signs.Count == 0)
                    yield return loaded.FrontFault("signs", "key-missing", "write the signs under `signs:`; without one the entry never speaks");
            }

            if (entry.Evidence is null && entry.Kind is not EntryKind.Safety)
                yield return loaded.FrontFault("evidence", "key-missing", "say how sure research is: `evidence: { level: low, note: … }`");
        }
    }
}
