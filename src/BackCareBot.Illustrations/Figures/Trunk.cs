using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>Pelvis, spine and head of a figure in the room.</summary>
internal sealed class Trunk
{
    private const int LumbarPieces = 2;
    private const int ThoracicPieces = 2;

    /// <param name="pose">How it is held.</param>
    /// <param name="pelvis">The middle between the hip joints.</param>
    public Trunk(BodyPose pose, Vector pelvis)
    {
        Pelvis = pose.Body.Rotation;
        var axes = Pelvis;
        var at = pelvis;
        Rings.Add(new Ring(at, axes));
        at += axes.Y * FigureSize.Pelvis;
        Rings.Add(new Ring(at, axes));
        Grow(pose.Lumbar, LumbarPieces, FigureSize.Lumbar, ref at, ref axes);
        Grow(pose.Thoracic, ThoracicPieces, FigureSize.Thoracic, ref at, ref axes);
        Thorax = axes;
        NeckBase = at;
        axes = axes.Then(pose.Neck.Share(2));
        var glide = Thorax.X * pose.Glide;
        HeadBase = at + (axes.Y * FigureSize.Neck) + glide;
        axes = axes.Then(pose.Neck.Share(2));
        HeadAxes = axes;
        Head = HeadBase + (axes.Y * FigureSize.HeadUp) + (axes.X * 1.5);
        var shoulders = at + (Thorax.Y * (pose.ShouldersUp - FigureSize.ShoulderDrop)) - (Thorax.X * pose.ShouldersBack);
        RightShoulder = shoulders + (Thorax.Z * FigureSize.ShouldersApart);
        LeftShoulder = shoulders - (Thorax.Z * FigureSize.ShouldersApart);
        RightHip = pelvis + (Pelvis.Z * FigureSize.HipsApart);
        LeftHip = pelvis - (Pelvis.Z * FigureSize.HipsApart);
    }

    public Rotation Pelvis { get; }

    public Rotation Thorax { get; }

    public Rotation HeadAxes { get; }

    public Vector NeckBase { get; }

    public Vector HeadBase { get; }

    public Vector Head { get; }

    public Vector RightShoulder { get; }

    public Vector LeftShoulder { get; }

    public Vector RightHip { get; }

    public Vector LeftHip { get; }

    /// <summary>The trunk's cross-sections from the pelvis upwards.</summary>
    public List<Ring> Rings { get; } = [];

    /// <summary>How far the skin is from the middle of a cross-section, in a direction of the room. Its ends are round like the hips.</summary>
    public double Thickness(int ring, Vector direction)
    {
        var depth = FigureSize.TrunkDepth[ring] * direction.Dot(Rings[ring].Axes.X);
        var width = FigureSize.TrunkWidth[ring] * direction.Dot(Rings[ring].Axes.Z);
        return Math.Max(Math.Sqrt((depth * depth) + (width * width)), FigureSize.ThighThickness);
    }

    private void Grow(SpineAngles bend, int pieces, double length, ref Vector at, ref Rotation axes)
    {
        for (var i = 0; i < pieces; i++)
        {
            axes = axes.Then(bend.Share(pieces));
            at += axes.Y * (length / pieces);
            Rings.Add(new Ring(at, axes));
        }
    }
}

/// <summary>A cross-section of the trunk.</summary>
internal readonly record struct Ring(Vector Middle, Rotation Axes);
