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
    public required AskedFor Asked { get; init; }

    public Aspect Aspect => Asked.Aspect;

    /// <summary>The kind of entry that the message asks for by name ("routine", "exercise"), or null.</summary>
    public EntryKind? Wanted => Asked.Kind;

    /// <summary>Words that tell something of the topic, without repetition.</summary>
    public required IReadOnlyList<string> TopicStems { get; init; }

    /// <summary>The share of the telling words that occur nowhere in the knowledge base, from 0 to 1.</summary>
    public required double UnknownShare { get; init; }
}

/// <summary>What a message asks for, read from its words when it is first needed.</summary>
/// <param name="tokens">The message's words.</param>
public sealed class AskedFor(IReadOnlyList<Token> tokens)
{
    private Reading? _reading;

    /// <summary>Which side of a topic.</summary>
    public Aspect Aspect => (_reading ??= Read()).Aspect;

    /// <summary>The kind of entry that it asks for by name, or null.</summary>
    public EntryKind? Kind => (_reading ??= Read()).Kind;

    private Reading Read()
    {
        var words = string.Join(' ', tokens.Select(token => token.Word));
        return new Reading(AspectWords.AspectOf(words), AspectWords.KindOf(words));
    }

    private sealed record Reading(Aspect Aspect, EntryKind? Kind);
}
