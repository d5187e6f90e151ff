using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BackCareBot.Core.Knowledge;

namespace BackCareBot.Core.Reminders.Stretches;

/// <summary>
/// The stretches that a reminder goes through, in an order of its own: each once, then round again, so that none repeats
/// before all were there. The order follows from the reminder's id and the entries' ids alone: a restart changes nothing,
/// and an entry that is added or dropped leaves the order of the others as it was.
/// </summary>
public sealed class StretchPool
{
    private readonly List<(UInt128 Place, RoutineStep Step)> _steps;
    private readonly Guid _reminder;

    /// <param name="knowledge">Where the steps lead.</param>
    /// <param name="steps">The steps of a routine at a level; those that cannot be told in a post are left out.</param>
    /// <param name="reminder">The reminder's id.</param>
    public StretchPool(KnowledgeBase knowledge, IReadOnlyList<RoutineStep> steps, Guid reminder)
    {
        _reminder = reminder;
        _steps = [.. steps.Where(step => knowledge.Find(step.EntryId) is { } entry && StretchText.Of(entry, step.Dose) is not null)
            .DistinctBy(step => step.EntryId).Select(step => (PlaceOf(step.EntryId), step)).OrderBy(pair => pair.Item1)];
    }

    public int Count => _steps.Count;

    /// <summary>The stretch of an occurrence.</summary>
    /// <param name="number">The occurrence's number; 0 or more.</param>
    public RoutineStep this[long number] => _steps[(int)(number % _steps.Count)].Step;

    /// <summary>The one that comes after an entry, whether that is still in the pool or not.</summary>
    public RoutineStep AfterEntry(string entryId)
    {
        var place = PlaceOf(entryId);
        var at = _steps.FindIndex(pair => pair.Place > place);
        return _steps[Math.Max(at, 0)].Step;
    }

    private UInt128 PlaceOf(string entryId) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{_reminder:N}/{entryId}")));
}
