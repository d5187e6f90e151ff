using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Supports;

/// <summary>The things a figure can rest on, lean on or handle, and what they are made of. Sizes in centimetres.</summary>
internal static class SupportKinds
{
    private static readonly Dictionary<string, (Vector Size, Func<Vector, Vector, double, Solid[]> Build)> Kinds = new()
    {
        ["mat"] = (new(190, 2, 70), (at, size, tilt) => [Block(at - (Vector.Up * size.Y), size, 1, Material.Soft, tilt)]),
        ["wall"] = (new(8, 210, 120), (at, size, tilt) => [Block(at, size, 0, Material.Wall, tilt)]),
        ["bed"] = (new(210, 50, 100), (at, size, _) =>
        [
            Block(at + (Vector.Up * (size.Y - 20)), size with { Y = 20 }, 5, Material.Soft, 0),
            .. Legs(at, size with { Y = size.Y - 20 }, 8),
        ]),
        ["table"] = (new(110, 72, 70), (at, size, _) =>
            [Block(at + (Vector.Up * (size.Y - 4)), size with { Y = 4 }, 1, Material.Hard, 0), .. Legs(at, size with { Y = size.Y - 4 }, 4)]),
        ["stool"] = (new(42, 46, 44), (at, size, _) =>
            [Block(at + (Vector.Up * (size.Y - 5)), size with { Y = 5 }, 2, Material.Hard, 0), .. Legs(at, size with { Y = size.Y - 5 }, 4)]),
        // The size's y is the seat's height; the back stands at the end of smaller x and is twice as high.
        ["chair"] = (new(44, 46, 44), (at, size, _) =>
        [
            Block(at + (Vector.Up * (size.Y - 5)), size with { Y = 5 }, 2, Material.Hard, 0),
            .. Legs(at, size with { Y = size.Y - 5 }, 4),
            Block(at + new Vector((-size.X / 2) + 2, size.Y, 0), new(4, size.Y, size.Z), 2, Material.Hard, 0),
        ]),
        ["pillow"] = (new(34, 11, 40), (at, size, tilt) => [Block(at, size, Math.Min(size.X, size.Y) / 2, Material.Pillow, tilt)]),
        ["block"] = (new(30, 20, 30), (at, size, tilt) => [Block(at, size, 1.5, Material.Hard, tilt)]),
        ["load"] = (new(34, 26, 40), (at, size, tilt) => [Block(at, size, 1.5, Material.Load, tilt) with { Bears = false }]),
        ["screen"] = (new(4, 34, 50), (at, size, _) =>
        [
            Block(at + (Vector.Up * 12), size, 1.5, Material.Load, 0) with { Bears = false },
            Block(at, new(3, 14, 8), 0, Material.Thin, 0) with { Bears = false },
            Block(at, new(16, 2, 20), 0, Material.Thin, 0) with { Bears = false },
        ]),
        ["post"] = (new(8, 205, 8), (at, size, tilt) => [Block(at, size, 1, Material.Hard, tilt)]),
        ["roller"] = (new(15, 15, 60), (at, size, _) => [new(at, new(0, 0, (size.Z - size.X) / 2), size.X / 2, 0, Material.Load, true)]),
        ["ball"] = (new(7, 7, 7), (at, size, _) => [new(at, Vector.Zero, size.X / 2, 0, Material.Ball, true)]),
    };

    public static IReadOnlyCollection<string> All => Kinds.Keys;

    public static IReadOnlyList<Solid> Solids(Support support)
    {
        var (size, build) = Kinds[support.Kind];
        return build(support.At, support.Size ?? size, support.Tilt);
    }

    private static Solid Block(Vector at, Vector size, double round, Material material, double tilt) =>
        Solid.Box(at + (Vector.Up * (size.Y / 2)), size, round, material, tilt);

    private static IEnumerable<Solid> Legs(Vector at, Vector size, double thickness)
    {
        foreach (var (x, z) in ((int, int)[])[(-1, -1), (1, -1), (-1, 1), (1, 1)])
        {
            var foot = at + new Vector(x * ((size.X / 2) - thickness), size.Y / 2, z * ((size.Z / 2) - thickness));
            yield return Solid.Box(foot, new(thickness, size.Y, thickness), 0, Material.Thin, 0, bears: false);
        }
    }
}
