using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>Finds out in which way each word of a message is meant. When in doubt, a word is meant as it stands.</summary>
internal sealed class ScopeDetector
{
    private readonly TriggerFinder _triggers;

    public ScopeDetector(ScopeWords words) => _triggers = new TriggerFinder(words);

    public MessageScope Detect(IReadOnlyList<Token> message)
    {
        Token[] tokens = [.. message];
        var triggers = _triggers.Find(tokens);
        var scope = new MessageScope(tokens.Length);
        foreach (var (start, length) in triggers.All(Trigger.FigureOfSpeech))
        {
            for (var at = start; at < start + length; at++)
                scope.TakeFiguratively(at);
        }

        NegationScope.Mark(tokens, triggers, scope);
        SuppositionScope.Mark(tokens, triggers, scope);
        PastScope.Mark(tokens, triggers, scope);
        PersonScope.Mark(tokens, triggers, scope);
        return scope;
    }
}
