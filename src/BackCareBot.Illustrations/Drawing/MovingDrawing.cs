using System.Globalization;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>The picture that moves, as the SVG's own animation: every path goes through the poses of a cycle.</summary>
internal static class MovingDrawing
{
    /// <summary>Moments a way is made of; a movement of many poses has fewer, so that the file stays small.</summary>
    private const int Steps = 4;
    private const int FewSteps = 2;
    private const int Halo = 8;

    public static void Draw(Scene scene, SvgText svg)
    {
        var placing = StillDrawing.Moving(scene);
        var moments = Timeline.Of(scene.Picture, scene.Skeletons, scene.Skeletons.Count > 2 ? FewSteps : Steps);
        var cycle = moments[^1].Time;
        var timing = string.Create(CultureInfo.InvariantCulture, $"dur=\"{cycle:0.##}s\" repeatCount=\"indefinite\" keyTimes=\"")
            + string.Join(';', moments.Select(moment => (moment.Time / cycle).ToString("#.###", CultureInfo.InvariantCulture))) + "\"";
        StillDrawing.Floor(scene, placing, scene.Sheet.Height, svg);
        StillDrawing.Things(scene, null, inFront: false, placing, svg);
        var frames = moments.Select(moment => Shapes(scene, moment)).ToList();
        for (var i = 0; i < frames[0].Count; i++)
            Animated([.. frames.Select(frame => frame[i])], timing, i, placing, svg);
        StillDrawing.Things(scene, null, inFront: true, placing, svg);
        StillDrawing.Pins(scene, scene.Skeletons[^1], placing, svg);
    }

    /// <summary>Muscles are lit all the time where any pose lights them: shapes cannot come and go.</summary>
    private static List<Shape> Shapes(Scene scene, Moment moment) =>
    [
        .. scene.Figure(moment.Skeleton),
        .. scene.Muscles(scene.Skeletons.Count - 1, moment.Skeleton),
        .. scene.Lines(moment.Skeleton),
        .. scene.Hands(moment.Pose, moment.Share),
    ];

    private static void Animated(IReadOnlyList<Shape> frames, string timing, int number, Placing placing, SvgText svg)
    {
        var shape = frames[0];
        var paths = frames.Select(frame => SvgText.Path(frame, placing)).ToList();
        var animation = paths.Distinct().Count() == 1 ? "" : $"<animate attributeName=\"d\" {timing} values=\"{string.Join(';', paths)}\"/>";
        if (!shape.Halo)
        {
            svg.Add(SvgText.Element(shape, placing, Style.Colour(shape.Ink), inner: animation));
            return;
        }

        // One path, drawn twice: wider in the card's colour, and then as it is.
        var width = 2 * placing.Length(shape.Radius);
        var colour = Style.Colour(shape.Ink);
        svg.Add($"<defs><path id=\"p{number}\" d=\"{paths[0]}\">{animation}</path></defs>");
        svg.Add(Use(Style.Card, width + Halo));
        svg.Add(Use(colour, width));

        string Use(string ink, int stroke) =>
            $"<use href=\"#p{number}\" {(shape.IsArea ? $"fill=\"{ink}\" " : "")}stroke=\"{ink}\" stroke-width=\"{stroke}\"/>";
    }
}
