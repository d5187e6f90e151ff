using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Figures;

/// <summary>How the pelvis is turned in the room, in degrees. All zero: upright, looking along x.</summary>
/// <param name="Pitch">Leaning forwards: 90 is face down with the head to the right, -90 is face up with the head to the left.</param>
/// <param name="Roll">About the body's long axis, to the figure's own right.</param>
/// <param name="Turn">About the vertical, to the figure's own right.</param>
public sealed record BodyAngles(double Pitch, double Roll, double Turn)
{
    public Rotation Rotation => Rotation.AboutY(-Turn).Then(Rotation.AboutZ(-Pitch)).Then(Rotation.AboutY(-Roll));
}

/// <summary>The bend of a part of the spine against the part below it, in degrees.</summary>
/// <param name="Flex">Forwards; negative is backwards.</param>
/// <param name="Side">To the figure's right.</param>
/// <param name="Turn">To the figure's right.</param>
public sealed record SpineAngles(double Flex, double Side, double Turn)
{
    public static SpineAngles Straight { get; } = new(0, 0, 0);

    /// <summary>One of equal shares of the bend.</summary>
    public Rotation Share(int shares) =>
        Rotation.AboutZ(-Flex / shares).Then(Rotation.AboutX(Side / shares)).Then(Rotation.AboutY(-Turn / shares));
}

/// <summary>The joints of a limb, in degrees from the anatomical position: hanging straight down.</summary>
/// <param name="Flex">Shoulder or hip, forwards.</param>
/// <param name="Out">Shoulder or hip, away from the middle.</param>
/// <param name="Rotate">Shoulder or hip, outwards about the limb's long axis.</param>
/// <param name="Bend">Elbow or knee.</param>
/// <param name="End">Wrist towards the palm, or ankle with the toes up.</param>
public sealed record LimbAngles(double Flex, double Out, double Rotate, double Bend, double End)
{
    public static LimbAngles Straight { get; } = new(0, 0, 0, 0, 0);

    /// <param name="side">1 on the right, -1 on the left.</param>
    public Rotation Root(int side) =>
        Rotation.AboutZ(Flex).Then(Rotation.AboutX(-side * Out)).Then(Rotation.AboutY(-side * Rotate));

    public LimbAngles Towards(LimbAngles other, double share) => new(
        Flex + ((other.Flex - Flex) * share), Out + ((other.Out - Out) * share), Rotate + ((other.Rotate - Rotate) * share),
        Bend + ((other.Bend - Bend) * share), End + ((other.End - End) * share));
}
