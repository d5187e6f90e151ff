using System.Globalization;
using System.Text;
using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Geometry;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>Arrows that show a movement.</summary>
internal static class ArrowShapes
{
    private const int Samples = 10;
    private const int LineWidth = 11;
    private const int HeadLength = 32;
    private const int HeadWidth = 19;

    /// <summary>The way an arrow takes, as seen.</summary>
    /// <param name="arrow">The arrow.</param>
    /// <param name="skeletons">The key poses that the movement goes through.</param>
    /// <param name="camera">Who looks.</param>
    public static IReadOnlyList<Vector> Way(Arrow arrow, IReadOnlyList<Skeleton> skeletons, Camera camera)
    {
        if (arrow.Point is { } point)
        {
            var way = new List<Vector> { camera.See(skeletons[0][point]) };
            for (var i = 0; i < skeletons.Count - 1; i++)
            {
                for (var step = 1; step <= Samples; step++)
                    way.Add(camera.See(PoseMix.Between(skeletons[i], skeletons[i + 1], (double)step / Samples)[point]));
            }

            return way;
        }

        var (from, to) = (camera.See(arrow.From), camera.See(arrow.To));
        var along = (to - from) with { Z = 0 };
        var control = from.Towards(to, 0.5) + (new Vector(-along.Y, along.X, 0) * arrow.Bend);
        return [.. Enumerable.Range(0, Samples + 1).Select(i =>
        {
            var t = (double)i / Samples;
            return (from * ((1 - t) * (1 - t))) + (control * (2 * t * (1 - t))) + (to * (t * t));
        })];
    }

    public static string Draw(IReadOnlyList<Vector> way, bool back, Placing placing)
    {
        var points = way.Select(placing.Put).Select(at => new Vector(at.X, at.Y, 0)).ToList();
        var heads = new StringBuilder(Head(points));
        var line = Shortened(points);
        if (back)
        {
            points.Reverse();
            heads.Append(Head(points));
            line.Reverse();
            line = Shortened(line);
        }

        var path = string.Concat(line.Select((at, i) => Text(i == 0 ? 'M' : 'L', at)));
        return $"<g stroke=\"{Style.Card}\" stroke-width=\"{LineWidth + 9}\"><path d=\"{path}\"/><path d=\"{heads}\" stroke-width=\"9\"/></g>"
            + $"<path d=\"{path}\" stroke=\"{Style.Move}\" stroke-width=\"{LineWidth}\"/><path d=\"{heads}\" fill=\"{Style.Move}\" stroke=\"none\"/>";
    }

    /// <summary>The line up to where the head begins.</summary>
    private static List<Vector> Shortened(List<Vector> points)
    {
        var tip = points[^1];
        var kept = points.TakeWhile((at, i) => i == 0 || (at - tip).Length > HeadLength).ToList();
        kept.Add(tip + ((kept[^1] - tip).Unit * (HeadLength - 4)));
        return kept;
    }

    private static string Head(List<Vector> points)
    {
        var tip = points[^1];
        var before = points.FindLast(at => (at - tip).Length > HeadLength * 0.8);
        if (before == Vector.Zero)
            before = points[0];
        var along = (tip - before).Unit;
        var across = new Vector(-along.Y, along.X, 0) * HeadWidth;
        var foot = tip - (along * HeadLength);
        return Text('M', tip) + Text('L', foot + across) + Text('L', foot - across) + "Z";
    }

    private static string Text(char letter, Vector at) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}{Math.Round(at.X):0} {Math.Round(at.Y):0}");
}
