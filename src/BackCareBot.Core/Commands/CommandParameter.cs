namespace BackCareBot.Core.Commands;

/// <param name="Name">The parameter's name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Required">Whether it must be given.</param>
public sealed record CommandParameter(string Name, string Purpose, bool Required)
{
    public ParameterKind Kind { get; init; } = ParameterKind.Text;

    /// <summary>The only values there are; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether suggestions can be had for what is typed so far.</summary>
    public bool Completes { get; init; }
}

/// <summary>What a parameter's value is.</summary>
public enum ParameterKind
{
    Text,

    /// <summary>A whole number, 1 or more.</summary>
    Number,

    /// <summary>A person or a role of the platform.</summary>
    Mention,
}
