namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Why something typed cannot be used.</summary>
/// <param name="Text">What was expected, what came and what to do, in a sentence or two.</param>
/// <param name="Choices">Whole messages that would do, where there are a few; else empty.</param>
public sealed record Refusal(string Text, IReadOnlyList<string> Choices)
{
    public Refusal(string text)
        : this(text, [])
    {
    }
}
