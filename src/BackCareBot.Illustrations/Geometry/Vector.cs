namespace BackCareBot.Illustrations.Geometry;

/// <summary>
/// A place or a direction in the room, in centimetres: x to the right of the side view, y up from the floor, z towards its viewer.
/// A figure that stands looks along x, so its right side is the near one.
/// </summary>
public readonly record struct Vector(double X, double Y, double Z)
{
    public static Vector Zero => default;

    public static Vector Up => new(0, 1, 0);

    public static Vector Forward => new(1, 0, 0);

    /// <summary>To the right-hand side of a standing figure.</summary>
    public static Vector Right => new(0, 0, 1);

    public double Length => Math.Sqrt(Dot(this));

    /// <summary>The same direction with length one; zero stays zero.</summary>
    public Vector Unit => Length < 1e-9 ? Zero : this / Length;

    public double Dot(Vector other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public Vector Cross(Vector other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>What is left of this after taking out its part along a direction of length one.</summary>
    public Vector Without(Vector direction) => this - (direction * Dot(direction));

    public Vector Towards(Vector other, double share) => this + ((other - this) * share);

    public static Vector operator +(Vector left, Vector right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    public static Vector operator -(Vector left, Vector right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    public static Vector operator -(Vector vector) => new(-vector.X, -vector.Y, -vector.Z);

    public static Vector operator *(Vector vector, double factor) => new(vector.X * factor, vector.Y * factor, vector.Z * factor);

    public static Vector operator /(Vector vector, double divisor) => vector * (1 / divisor);
}
