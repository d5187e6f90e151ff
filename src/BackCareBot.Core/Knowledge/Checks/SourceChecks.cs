namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>What entries rest on, and when that was last looked at.</summary>
internal static class SourceChecks
{
    private const int ReviewDays = 365;

    public static IEnumerable<Fault> EnoughSources(CheckContext context) =>
        from loaded in context.Entries
        let wanted = loaded.Entry.Kind is EntryKind.Condition or EntryKind.Safety ? 2 : 1
        where loaded.Entry.Sources.Distinct().Count() < wanted
        select loaded.FrontFault("sources", "too-few-sources",
            $"{loaded.Entry.Kind.Folder()} need {wanted} source{(wanted == 1 ? "" : "s")}; add a page of a health service, guideline body or charity");

    public static IEnumerable<Fault> ReviewDates(CheckContext context)
    {
        foreach (var loaded in context.Entries)
        {
            var reviewed = loaded.Entry.Reviewed;
            if (reviewed > context.Today.AddDays(1))
                yield return loaded.FrontFault("reviewed", "review-in-future", $"{reviewed:yyyy-MM-dd} lies ahead; write the day of the review");
            else if (reviewed < context.Today.AddDays(-ReviewDays))
                yield return loaded.FrontFault("reviewed", "review-old",
                    $"last reviewed on {reviewed:yyyy-MM-dd}, over a year ago; read it against its sources and set the date",
                    FaultSeverity.Warning);
        }
    }
}
