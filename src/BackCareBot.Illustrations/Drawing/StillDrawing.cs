using BackCareBot.Illustrations.Figures;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>The picture that stands still: the last pose with the first one pale behind it, or one pose a panel.</summary>
internal static class StillDrawing
{
    private const int Halo = 8;

    public static void Draw(Scene scene, SvgText svg)
    {
        if (scene.Picture.Panels)
        {
            for (var i = 0; i < scene.Sheet.Cells.Count; i++)
                Panel(scene, i, svg);
            return;
        }

        var placing = scene.Sheet.Cells[0];
        var last = scene.Skeletons.Count - 1;
        Things(scene, null, inFront: false, placing, svg);
        if (last > 0)
            Ghost(scene, placing, svg);
        Body(scene, last, placing, svg);
        Things(scene, null, inFront: true, placing, svg);
        Pins(scene, scene.Skeletons[last], placing, svg);
        foreach (var arrow in scene.Picture.Arrows)
            svg.Add(ArrowShapes.Draw(ArrowShapes.Way(arrow, scene.Skeletons, scene.Camera), arrow.Back, placing));
    }

    /// <summary>A moment of the movement, as a frame of an animated picture.</summary>
    public static void DrawMoment(Scene scene, Moment moment, SvgText svg)
    {
        var placing = Moving(scene);
        Things(scene, null, inFront: false, placing, svg);
        Figure(scene, moment.Skeleton, moment.Pose, moment.Share, placing, svg);
        Things(scene, null, inFront: true, placing, svg);
        Pins(scene, moment.Skeleton, placing, svg);
    }

    /// <summary>Where a movement is shown: the whole sheet, also where the still picture has panels.</summary>
    public static Placing Moving(Scene scene) =>
        scene.Sheet.Cells.Count == 1 ? scene.Sheet.Cells[0] : Sheet.Fit(scene.Sheet.Scene, 1) switch
        {
            // The sheet keeps the height that it has for the panels.
            var one when one.Height <= scene.Sheet.Height => one.Cells[0] with { Base = one.Cells[0].Base + ((scene.Sheet.Height - one.Height) / 2.0) },
            var one => Shrunk(one, scene.Sheet),
        };

    public static void Things(Scene scene, int? pose, bool inFront, Placing placing, SvgText svg)
    {
        foreach (var shape in scene.Things(pose, inFront))
            svg.Add(SvgText.Element(shape, placing, Style.Colour(shape.Ink)));
    }

    public static void Pins(Scene scene, Skeleton skeleton, Placing placing, SvgText svg)
    {
        foreach (var point in scene.Picture.Stays)
        {
            var (x, y) = placing.Put(scene.Camera.See(skeleton[point]));
            svg.Add($"<circle cx=\"{x}\" cy=\"{y}\" r=\"11\" fill=\"{Style.Card}\" stroke=\"{Style.Still}\" stroke-width=\"7\"/>");
        }
    }

    private static Placing Shrunk(Sheet one, Sheet panels)
    {
        var scale = one.Cells[0].Scale * (panels.Height - Style.Margin) / (one.Height - Style.Margin);
        var middle = (panels.Scene.Left + panels.Scene.Right) / 2;
        return new Placing(scale, (Style.Width / 2.0) - (middle * scale), panels.Cells[0].Base);
    }

    private static void Panel(Scene scene, int pose, SvgText svg)
    {
        var placing = scene.Sheet.Cells[pose];
        var width = Style.Width / scene.Sheet.Cells.Count;
        svg.Add($"<svg x=\"{pose * width}\" width=\"{width}\" height=\"{scene.Sheet.Height}\" viewBox=\"{pose * width} 0 {width} {scene.Sheet.Height}\">");
        Things(scene, pose, inFront: false, placing, svg);
        Body(scene, pose, placing, svg);
        Things(scene, pose, inFront: true, placing, svg);
        Pins(scene, scene.Skeletons[pose], placing, svg);
        foreach (var arrow in scene.Picture.Arrows.Where(arrow => arrow.Poses.Contains(pose + 1)))
        {
            var before = arrow.Point is not null && pose > 0 ? pose - 1 : pose;
            svg.Add(ArrowShapes.Draw(ArrowShapes.Way(arrow, [.. scene.Skeletons.Skip(before).Take(pose - before + 1)], scene.Camera), arrow.Back, placing));
        }

        svg.Add("</svg>").Add(Digits.Draw(pose + 1, (pose * width) + 42, 42));
        if (pose > 0)
            svg.Add($"<path d=\"M{pose * width} 24V{scene.Sheet.Height - 24}\" stroke=\"{Style.CardEdge}\" stroke-width=\"3\"/>");
    }

    private static void Ghost(Scene scene, Placing placing, SvgText svg)
    {
        foreach (var shape in scene.Figure(scene.Skeletons[0]).Where(shape => shape.Ink != Ink.Eye))
            svg.Add(SvgText.Element(shape, placing, Style.Ghost));
    }

    private static void Body(Scene scene, int pose, Placing placing, SvgText svg) =>
        Figure(scene, scene.Skeletons[pose], pose, 0, placing, svg);

    private static void Figure(Scene scene, Skeleton skeleton, int pose, double share, Placing placing, SvgText svg)
    {
        foreach (var shape in scene.Figure(skeleton).Concat(scene.Muscles(pose, skeleton)).Concat(scene.Lines(skeleton)).Concat(scene.Hands(pose, share)))
        {
            if (shape.Halo)
                svg.Add(SvgText.Element(shape, placing, Style.Card, Halo));
            svg.Add(SvgText.Element(shape, placing, Style.Colour(shape.Ink)));
        }
    }
}
