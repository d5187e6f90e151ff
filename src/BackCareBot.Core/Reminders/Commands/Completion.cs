namespace BackCareBot.Core.Reminders.Commands;

/// <summary>A suggestion for what is being typed.</summary>
/// <param name="Label">What is shown, at most 100 characters.</param>
/// <param name="Value">What to send for it, at most 100 characters.</param>
public sealed record Completion(string Label, string Value);
