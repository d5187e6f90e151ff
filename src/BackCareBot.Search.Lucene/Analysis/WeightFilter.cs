using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BackCareBot.Search.Lucene.Analysis;

/// <summary>
/// Counts each word several times in the place where it stands: as often as its field weighs. The frequency is weighted
/// so, the length is not, for words in one place count once there.
/// </summary>
internal sealed class WeightFilter : TokenFilter
{
    private readonly int _weight;
    private readonly IPositionIncrementAttribute _step;
    private int _left;
    private State? _word;

    /// <param name="input">The words of a field.</param>
    /// <param name="weight">How often each counts.</param>
    public WeightFilter(TokenStream input, int weight)
        : base(input)
    {
        _weight = weight;
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_left > 0)
        {
            _left--;
            RestoreState(_word);
            _step.PositionIncrement = 0;
            return true;
        }

        if (!m_input.IncrementToken())
            return false;
        _left = _weight - 1;
        _word = CaptureState();
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _left = 0;
        _word = null;
    }
}
