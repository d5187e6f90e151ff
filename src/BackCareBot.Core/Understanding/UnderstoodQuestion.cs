using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Understanding;

/// <summary>A message as the ranking sees it.</summary>
public sealed record UnderstoodQuestion
{
    /// <summary>The message's words, spelling corrected.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>The words as they were typed: their letters still tell something where a correction went wrong.</summary>
    public required IReadOnlyList<Token> Typed { get; init; }

    /// <summary>The vocabulary's terms that the message names.</summary>
    public required IReadOnlyList<Concept> Concepts { get; init; }

    /// <summary>The regions of the body that the message names, from <see cref="BodyAreas.All"/>.</summary>
    public required IReadOnlySet<string> Areas { get; init; }

    /// <summary>What the message asks for; read when it is first needed, which in training it never is.</summary>
    public required Lazy<AskedFor> Asked { get; init; }

    public Aspect Aspect => Asked.Value.Aspect;

    /// <summary>The kind of entry that the message asks for by name ("routine", "exercise"), or null.</summary>
    public EntryKind? Wanted => Asked.Value.Kind;

    /// <summary>Words that tell something of the topic, without repetition.</summary>
    public required IReadOnlyList<string> TopicStems { get; init; }

    /// <summary>The share of the telling words that occur nowhere in the knowledge base, from 0 to 1.</summary>
    public required double UnknownShare { get; init; }
}

/// <param name="Aspect">Which side of a topic a message asks about.</param>
/// <param name="Kind">The kind of entry that it asks for by name, or null.</param>
public readonly record struct AskedFor(Aspect Aspect, EntryKind? Kind);
