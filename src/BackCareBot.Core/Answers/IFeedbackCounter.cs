namespace BackCareBot.Core.Answers;

/// <summary>Counts how often an entry's answer helped. Nothing is kept of who said so.</summary>
public interface IFeedbackCounter
{
    /// <summary>Counts one vote.</summary>
    void Count(string entryId, bool helpful);
}
