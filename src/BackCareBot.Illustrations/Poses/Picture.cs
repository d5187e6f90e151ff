using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Geometry;
using BackCareBot.Illustrations.Supports;

namespace BackCareBot.Illustrations.Poses;

/// <summary>From where the figure is seen.</summary>
public enum View
{
    /// <summary>From its right, when it stands.</summary>
    Side,
    Front,
    Back,
    Top,

    /// <summary>From between its right and its front, a little from above.</summary>
    Quarter,
}

/// <summary>One pose file, read: everything a picture shows.</summary>
public sealed record Picture
{
    public required string Name { get; init; }

    public required string Alt { get; init; }

    public required View View { get; init; }

    /// <summary>Key poses side by side rather than one behind the other.</summary>
    public bool Panels { get; init; }

    /// <summary>Whether the key poses make a movement.</summary>
    public bool Moves { get; init; }

    /// <summary>Whether the last key pose goes on to the first, as in walking, rather than back the way it came.</summary>
    public bool Cycles { get; init; }

    /// <summary>What part of the scene is shown, or null for all of it.</summary>
    public Frame? Frame { get; init; }

    public IReadOnlyList<Support> Supports { get; init; } = [];

    /// <summary>Towels and bands, each between two body points.</summary>
    public IReadOnlyList<(string From, string To)> Lines { get; init; } = [];

    public IReadOnlyList<Arrow> Arrows { get; init; } = [];

    /// <summary>Body points that stay where they are.</summary>
    public IReadOnlyList<string> Stays { get; init; } = [];

    public required IReadOnlyList<KeyPose> Poses { get; init; }
}

/// <summary>A part of the scene, in centimetres as seen.</summary>
public sealed record Frame(double Left, double Bottom, double Right, double Top);

/// <summary>One of the poses that make up a movement.</summary>
/// <param name="Caption">What is done here.</param>
/// <param name="Move">Seconds to the next pose.</param>
/// <param name="Hold">Seconds in this one.</param>
/// <param name="Body">How the figure is held.</param>
/// <param name="Rests">The points that bear the body.</param>
/// <param name="Highlights">Muscles that work or are stretched.</param>
/// <param name="Hands">The hands of a partner.</param>
public sealed record KeyPose(
    string Caption, double Move, double Hold, BodyPose Body, IReadOnlyList<string> Rests, IReadOnlyList<string> Highlights,
    IReadOnlyList<PartnerHand> Hands);

/// <summary>The hand of somebody who gives a massage.</summary>
/// <param name="At">The middle of the palm.</param>
/// <param name="Turn">Where the fingers point on the picture: 0 is right, 90 is up.</param>
/// <param name="Form">"flat", "grip", "fingertips", "cup", or "edge" for a cupped hand seen from its side.</param>
/// <param name="Mirror">Whether it is a left hand.</param>
public sealed record PartnerHand(Vector At, double Turn, string Form, bool Mirror);

/// <summary>An arrow: the way of a body point, or from one place to another.</summary>
/// <param name="Point">The body point whose way is shown, or null.</param>
/// <param name="From">The start, where there is no point.</param>
/// <param name="To">The end, where there is no point.</param>
/// <param name="Bend">How far it bends to its left, as a share of its length.</param>
/// <param name="Back">Whether it has a head at the start as well.</param>
/// <param name="Poses">The panels in which it is drawn; empty for all.</param>
public sealed record Arrow(string? Point, Vector From, Vector To, double Bend, bool Back, IReadOnlyList<int> Poses);
