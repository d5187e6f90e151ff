namespace BackCareBot.Illustrations.Geometry;

/// <summary>How something is turned in the room: the directions of its own three axes.</summary>
/// <param name="X">Its forward.</param>
/// <param name="Y">Its up, from a limb's far end to its near one.</param>
/// <param name="Z">Its right.</param>
public readonly record struct Rotation(Vector X, Vector Y, Vector Z)
{
    public static Rotation None => new(Vector.Forward, Vector.Up, Vector.Right);

    /// <summary>About the forward axis, in degrees.</summary>
    public static Rotation AboutX(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(Vector.Forward, new(0, cos, sin), new(0, -sin, cos));
    }

    /// <summary>About the long axis, in degrees.</summary>
    public static Rotation AboutY(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(new(cos, 0, -sin), Vector.Up, new(sin, 0, cos));
    }

    /// <summary>About the axis from left to right, in degrees.</summary>
    public static Rotation AboutZ(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(new(cos, sin, 0), new(-sin, cos, 0), Vector.Right);
    }

    /// <summary>A vector given along these axes, in the room.</summary>
    public Vector Apply(Vector own) => (X * own.X) + (Y * own.Y) + (Z * own.Z);

    /// <summary>A vector of the room, along these axes.</summary>
    public Vector Undo(Vector room) => new(room.Dot(X), room.Dot(Y), room.Dot(Z));

    /// <summary>This, and then the other one seen from it.</summary>
    public Rotation Then(Rotation inner) => new(Apply(inner.X), Apply(inner.Y), Apply(inner.Z));
}
