using BackCareBot.Illustrations.Geometry;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>The hands of a partner, drawn flat on the picture: palm, four fingers, thumb and a piece of forearm.</summary>
internal static class HandShapes
{
    private const double FingerThickness = 1.15;

    public static IEnumerable<Shape> Of(PartnerHand hand, Camera camera)
    {
        var middle = camera.See(hand.At);
        var (sin, cos) = Math.SinCos(hand.Turn * Math.PI / 180);
        var side = hand.Mirror ? -1 : 1;
        Vector Place(double along, double across) =>
            new(middle.X + (along * cos) - (across * side * sin), middle.Y + (along * sin) + (across * side * cos), middle.Z);
        Shape Line(double radius, params Vector[] points) => new(Ink.Partner, radius, false, [points], Halo: true);

        if (hand.Form == "edge")
        {
            // Seen from its side: the forearm from above, and palm and fingers hollow like a spoon.
            yield return Line(2.6, Place(-6, 3), Place(-20, 10));
            yield return Line(1.7, Place(-6, 3), Place(-1, 3.4), Place(4, 2.2), Place(8, -0.6));
            yield break;
        }

        yield return Line(2.6, Place(-6, 0), Place(-22, -2));
        var (length, spread, curl) = hand.Form switch
        {
            "grip" => (4.0, 1.15, 3.2),
            "fingertips" => (7.0, 1.0, 0.0),
            "cup" => (4.6, 0.85, 0.0),
            _ => (7.5, 1.25, 0.0),
        };
        for (var finger = 0; finger < 4; finger++)
        {
            var across = (1.5 - finger) * 2.1;
            var reach = length * (finger is 1 or 2 ? 1 : finger == 0 ? 0.88 : 0.78);
            var tip = Place(4 + reach - (curl * 0.2), across * spread);
            yield return Line(FingerThickness, Place(2.5, across), tip, curl > 0 ? Place(4 + reach - curl, across * spread) : tip);
        }

        yield return new Shape(Ink.Partner, 1.6, true, [[Place(-4.5, -2.2), Place(-4.5, 2.2), Place(2.6, 2.8), Place(2.6, -2.8)]], Halo: true);
        var thumb = hand.Form switch { "grip" => Place(4.5, 8), "cup" => Place(4, 4.6), _ => Place(2.5, 7.4) };
        yield return Line(1.35, Place(-2.5, 2.6), Place(0.5, 5.2), thumb);
    }
}
