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
            foreach (var (cell, corner) in scene.Sheet.Cells.Zip(scene.Sheet.Corners).Where(cell => cell.Second.X == 0))
                Floor(scene, cell, corner.Y + scene.Sheet.CellHeight, svg);
            for (var i = 0; i < scene.Sheet.Cells.Count; i++)
                Panel(scene, i, svg);
            return;
        }

        var placing = scene.Sheet.Cells[0];
        Floor(scene, placing, scene.Sheet.Height, svg);
        var last = scene.Skeletons.Count - 1;
        Things(scene, null, inFront: false, placing, svg);
        // The poses of a cycle come one after the other; none of them is its start.
        if (last > 0 && !scene.Picture.Cycles)
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
        Floor(scene, placing, scene.Sheet.Height, svg);
        Things(scene, null, inFront: false, placing, svg);
        Figure(scene, scene.Figure(moment.Skeleton), moment.Skeleton, moment.Pose, moment.Share, placing, svg);
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

    /// <summary>The floor, where it is seen from the side.</summary>
    public static void Floor(Scene scene, Placing placing, int bottom, SvgText svg)
    {
        if (!scene.Camera.SeesFloorAsLine)
            return;
        var floor = (int)Math.Round(placing.Base);
        svg.Add($"<path d=\"M0 {floor}H{Style.Width}V{bottom}H0Z\" fill=\"{Style.Ground}\" stroke=\"none\"/>");
        svg.Add($"<path d=\"M0 {floor}H{Style.Width}\" stroke=\"{Style.GroundLine}\" stroke-width=\"4\"/>");
    }

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
        var (placing, sheet, (x, y)) = (scene.Sheet.Cells[pose], scene.Sheet, scene.Sheet.Corners[pose]);
        svg.Add($"<svg x=\"{x}\" y=\"{y}\" width=\"{sheet.CellWidth}\" height=\"{sheet.CellHeight}\" viewBox=\"{x} {y} {sheet.CellWidth} {sheet.CellHeight}\">");
        Things(scene, pose, inFront: false, placing, svg);
        Body(scene, pose, placing, svg);
        Things(scene, pose, inFront: true, placing, svg);
        Pins(scene, scene.Skeletons[pose], placing, svg);
        foreach (var arrow in scene.Picture.Arrows.Where(arrow => arrow.Poses.Contains(pose + 1)))
        {
            var before = arrow.Point is not null && pose > 0 ? pose - 1 : pose;
            svg.Add(ArrowShapes.Draw(ArrowShapes.Way(arrow, [.. scene.Skeletons.Skip(before).Take(pose - before + 1)], scene.Camera), arrow.Back, placing));
        }

        svg.Add("</svg>").Add(Digits.Draw(pose + 1, x + 42, y + 42));
        var edge = x > 0 ? $"M{x} 24V{sheet.Height - 24}" : y > 0 ? $"M24 {y}H{Style.Width - 24}" : null;
        if (edge is not null)
            svg.Add($"<path d=\"{edge}\" stroke=\"{Style.CardEdge}\" stroke-width=\"3\"/>");
    }

    private static void Ghost(Scene scene, Placing placing, SvgText svg)
    {
        foreach (var shape in scene.Figure(scene.Skeletons[0]).Where(shape => shape.Ink != Ink.Eye))
            svg.Add(SvgText.Element(shape, placing, Style.Ghost));
    }

    private static void Body(Scene scene, int pose, Placing placing, SvgText svg) =>
        Figure(scene, scene.PanelFigure(pose), scene.Skeletons[pose], pose, 0, placing, svg);

    private static void Figure(Scene scene, IReadOnlyList<Shape> figure, Skeleton skeleton, int pose, double share, Placing placing, SvgText svg)
    {
        foreach (var shape in figure.Concat(scene.Muscles(pose, skeleton)).Concat(scene.Lines(skeleton)).Concat(scene.Hands(pose, share)))
        {
            if (shape.Halo)
                svg.Add(SvgText.Element(shape, placing, Style.Card, Halo));
            svg.Add(SvgText.Element(shape, placing, Style.Colour(shape.Ink)));
        }
    }
}
