namespace BackCareBot.Core.Knowledge;

/// <summary>Example messages of one sort that belong to no entry: other topics, greetings.</summary>
public sealed record ExampleGroup(string Name, IReadOnlyList<string> Examples);
