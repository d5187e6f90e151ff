namespace BackCareBot.Core.Learning;

/// <summary>What training and prediction share.</summary>
internal static class Softmax
{
    /// <summary>The length of a row of class scores: the classes, rounded up so that vector instructions read whole lanes.</summary>
    public static int Stride(int classes)
    {
        // Sixteen suits every width of vector there is, so a stored model fits any machine.
        const int lane = 16;
        return (classes + lane - 1) / lane * lane;
    }

    /// <summary>Turns scores into probabilities that sum to one.</summary>
    public static void Normalize(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }
}
