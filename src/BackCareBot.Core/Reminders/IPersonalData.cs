namespace BackCareBot.Core.Reminders;

/// <summary>
/// Everything that is stored about a person. Every method throws <see cref="StoreException"/> where the store cannot be
/// used.
/// </summary>
public interface IPersonalData
{
    /// <summary>What is stored about this person, each thing in a line of plain words; empty where nothing is.</summary>
    Task<IReadOnlyList<string>> Export(string platform, string user, CancellationToken cancellation);

    /// <summary>Erases it. Reminders that the person made go with it.</summary>
    Task Forget(string platform, string user, CancellationToken cancellation);
}
