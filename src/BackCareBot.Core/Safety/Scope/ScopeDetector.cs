using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>Finds out in which way each word of a message is meant. When in doubt, a word is meant as it stands.</summary>
internal sealed class ScopeDetector
{
    private readonly NegationScope _negation;
    private readonly SuppositionScope _supposition;
    private readonly PastScope _past;
    private readonly PersonScope _person;
    private readonly TriggerPhrases _figure;

    public ScopeDetector(ScopeWords words)
    {
        _negation = new NegationScope(words);
        _supposition = new SuppositionScope(words);
        _past = new PastScope(words);
        _person = new PersonScope(words);
        _figure = new TriggerPhrases(words.FigureOfSpeech);
    }

    public MessageScope Detect(IReadOnlyList<Token> tokens)
    {
        var scope = new MessageScope(tokens.Count);
        foreach (var (start, length) in _figure.Find(tokens))
        {
            for (var at = start; at < start + length; at++)
                scope.TakeFiguratively(at);
        }

        _negation.Mark(tokens, scope);
        _supposition.Mark(tokens, scope);
        _past.Mark(tokens, scope);
        _person.Mark(tokens, scope);
        return scope;
    }
}
