using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>What there is to draw of a picture: its figures and things as shapes, and the sheet they fit on.</summary>
internal sealed class Scene
{
    /// <summary>Room for what a shape's own thickness does not cover: arrows, numbers.</summary>
    private const double Air = 3;

    private readonly FigureShapes _figure;

    public Scene(Picture picture)
    {
        Picture = picture;
        Camera = Camera.Of(picture.View);
        Skeletons = [.. picture.Poses.Select(pose => Skeleton.Of(pose.Body))];
        _figure = new FigureShapes(Camera, Skeletons[^1]);
        Sheet = Sheet.Fit(picture.Frame ?? Bounds(), picture.Panels ? picture.Poses.Count : 1);
    }

    public Picture Picture { get; }

    public Camera Camera { get; }

    public IReadOnlyList<Skeleton> Skeletons { get; }

    public Sheet Sheet { get; }

    /// <summary>The figure; what hides what is decided by the last pose, so that the shapes of all moments match.</summary>
    public IReadOnlyList<Shape> Figure(Skeleton skeleton) => _figure.Of(skeleton);

    /// <summary>The figure of a panel: its own pose decides what hides what.</summary>
    public IReadOnlyList<Shape> PanelFigure(int pose) => new FigureShapes(Camera, Skeletons[pose]).Of(Skeletons[pose]);

    public IEnumerable<Shape> Muscles(int pose, Skeleton skeleton) =>
        Picture.Poses[pose].Highlights.Where(name => MuscleShapes.IsSeen(name, Skeletons[pose], Camera))
            .Select(name => MuscleShapes.Of(name, skeleton, Camera));

    public IEnumerable<Shape> Lines(Skeleton skeleton) =>
        Picture.Lines.Select(line => Shape.Line(Ink.Cloth, 1.3, true, Camera.See(skeleton[line.From]), Camera.See(skeleton[line.To])));

    public IEnumerable<Shape> Hands(int pose, double share)
    {
        var hands = Picture.Poses[pose].Hands;
        var next = pose + 1 < Picture.Poses.Count ? Picture.Poses[pose + 1].Hands : [];
        return hands.SelectMany((hand, i) => HandShapes.Of(
            i < next.Count ? hand with { At = hand.At.Towards(next[i].At, share), Turn = hand.Turn + ((next[i].Turn - hand.Turn) * share) } : hand, Camera));
    }

    /// <param name="pose">The panel's pose counted from 0, or null for the things of all poses.</param>
    /// <param name="inFront">Those that hide the figure, or the others.</param>
    public IEnumerable<Shape> Things(int? pose, bool inFront) =>
        Picture.Supports.Where(support => support.InFront == inFront && (pose is null || support.IsIn(pose.Value + 1)))
            .OrderBy(support => support.Kind is "mat" or "bed" ? 0 : 1)
            .SelectMany(support => SupportShapes.Of(support, Camera));

    private Frame Bounds()
    {
        var moments = Picture.Moves ? Timeline.Of(Picture, Skeletons, 4).Select(moment => moment.Skeleton) : Skeletons;
        var shapes = moments.SelectMany(_figure.Of)
            .Concat(Picture.Supports.Where(SupportShapes.CountsForSize).SelectMany(support => SupportShapes.Of(support, Camera)))
            .Concat(Picture.Poses.SelectMany((_, i) => Hands(i, 0)));
        var points = shapes.SelectMany(shape => shape.Parts.SelectMany(part => part).Select(point => (Point: point, shape.Radius)))
            .Concat(Picture.Arrows.SelectMany(arrow => ArrowShapes.Way(arrow, Skeletons, Camera)).Select(point => (Point: point, Radius: 2.0)))
            .ToList();
        var bottom = points.Min(item => item.Point.Y - item.Radius);
        return new Frame(
            points.Min(item => item.Point.X - item.Radius) - Air,
            Camera.SeesFloorAsLine ? Math.Min(0, bottom) - 6 : bottom,
            points.Max(item => item.Point.X + item.Radius) + Air,
            points.Max(item => item.Point.Y + item.Radius));
    }
}
