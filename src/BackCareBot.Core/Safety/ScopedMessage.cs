using BackCareBot.Core.Learning;
using BackCareBot.Core.Safety.Scope;
using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <summary>A message of which it is known in which way each word is meant.</summary>
/// <param name="question">The message.</param>
/// <param name="scope">In which way each of its words is meant.</param>
internal sealed class ScopedMessage(UnderstoodQuestion question, MessageScope scope)
{
    private RawFeatures? _features;

    public UnderstoodQuestion Question => question;

    public MessageScope Scope => scope;

    /// <summary>What the learned model sees of the message; worked out when it is first needed.</summary>
    public RawFeatures Features => _features ??= RawFeatures.Of(Marked());

    /// <summary>
    /// The message with the words marked that are negated, asked about, past or figurative; the letters of those count for
    /// nothing.
    /// </summary>
    private UnderstoodQuestion Marked()
    {
        var tokens = Question.Tokens.ToArray();
        var heard = new List<Token>(tokens.Length);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (Scope.IsSilenced(at))
                tokens[at] = tokens[at] with { Stem = "!" + tokens[at].Stem };
            else
                heard.Add(tokens[at]);
        }

        return Question with { Tokens = tokens, Typed = heard };
    }
}
