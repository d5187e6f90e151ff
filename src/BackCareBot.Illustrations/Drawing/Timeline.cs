using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>One moment of a movement.</summary>
/// <param name="Skeleton">The figure at that moment.</param>
/// <param name="Pose">The key pose that it comes from, counted from 0.</param>
/// <param name="Share">How far it is to the next key pose.</param>
/// <param name="Time">Seconds since the start.</param>
internal sealed record Moment(Skeleton Skeleton, int Pose, double Share, double Time);

/// <summary>A movement from the first key pose to the last and back, or on to the first, at its tempo.</summary>
internal static class Timeline
{
    /// <summary>A hold of half a minute would look like a picture that does not move; this is long enough to see that one holds.</summary>
    private const double LongestHold = 3;

    /// <param name="picture">The picture; it has at least two key poses.</param>
    /// <param name="skeletons">The figure in each key pose.</param>
    /// <param name="steps">How many moments a way from one pose to the next is made of.</param>
    public static IReadOnlyList<Moment> Of(Picture picture, IReadOnlyList<Skeleton> skeletons, int steps)
    {
        var moments = new List<Moment> { new(skeletons[0], 0, 0, 0) };
        var time = 0.0;
        Hold(0);
        for (var i = 0; i < skeletons.Count - 1; i++)
        {
            Move(i, i + 1, backwards: false);
            Hold(i + 1);
        }

        if (picture.Cycles)
        {
            Move(skeletons.Count - 1, 0, backwards: false);
            return moments;
        }

        for (var i = skeletons.Count - 2; i >= 0; i--)
        {
            Move(i, i + 1, backwards: true);
            if (i > 0)
                Hold(i);
        }

        return moments;

        void Hold(int pose)
        {
            time += Math.Min(picture.Poses[pose].Hold, LongestHold);
            moments.Add(new(skeletons[pose], pose, 0, time));
        }

        void Move(int from, int to, bool backwards)
        {
            for (var step = 1; step <= steps; step++)
            {
                var even = (double)step / steps;
                // Slow at both ends, as limbs move; what goes round and round does not stop.
                var share = picture.Cycles ? even : (1 - Math.Cos(Math.PI * (backwards ? 1 - even : even))) / 2;
                time += picture.Poses[from].Move / steps;
                moments.Add(new(PoseMix.Between(skeletons[from], skeletons[to], share), from, share, time));
            }
        }
    }
}
