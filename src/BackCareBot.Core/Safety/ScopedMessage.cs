using BackCareBot.Core.Learning;
using BackCareBot.Core.Safety.Scope;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Core.Safety;

/// <summary>A message of which it is known in which way each word is meant.</summary>
/// <param name="question">The message.</param>
/// <param name="scope">In which way each of its words is meant.</param>
internal sealed class ScopedMessage(UnderstoodQuestion question, MessageScope scope)
{
    public UnderstoodQuestion Question => question;

    public MessageScope Scope => scope;

    /// <summary>
    /// What the learned model sees of the message: words that are negated, asked about, past or figurative are others than
    /// the same words said plainly.
    /// </summary>
    public RawFeatures Features { get; } = RawFeatures.Of(question, scope.IsSilenced);
}
