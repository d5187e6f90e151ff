namespace BackCareBot.Core.Knowledge.Checks;

/// <summary>Routines must fit their minutes, and their steps each other.</summary>
internal static class RoutineChecks
{
    public static IEnumerable<Fault> StepsFillTheTime(CheckContext context) =>
        from loaded in context.Entries
        let levels = loaded.Entry.Routine?.Levels ?? []
        from at in Enumerable.Range(0, levels.Count)
        let level = levels[at]
        let seconds = level.Steps.Sum(step => step.Seconds)
        where Math.Abs(seconds - level.Minutes * 60) > 60
        select loaded.FrontFault($"levels[{at}].minutes", "routine-time",
            $"the steps take {seconds} seconds, but `minutes` is {level.Minutes}; make the two agree within a minute");

    public static IEnumerable<Fault> StepsThatDoNotGoTogether(CheckContext context)
    {
        var avoid = context.Entries.ToDictionary(loaded => loaded.Entry.Id, loaded => loaded.Entry.AvoidWith);
        return from loaded in context.Entries
               let levels = loaded.Entry.Routine?.Levels ?? []
               from at in Enumerable.Range(0, levels.Count)
               let steps = levels[at].Steps
               from step in steps
               from other in steps
               where avoid.TryGetValue(step.EntryId, out var list) && list.Contains(other.EntryId)
               select loaded.FrontFault($"levels[{at}].steps", "routine-clash",
                   $"{step.EntryId} says not to be combined with {other.EntryId}; take one out");
    }
}
