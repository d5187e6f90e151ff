using System.Text.Json.Nodes;
using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Geometry;

namespace BackCareBot.Illustrations.Poses;

/// <summary>Reads how the figure is held. A part that a pose leaves out is as in the pose before it.</summary>
internal static class BodyReader
{
    private static readonly Anchor Standing = new("right heel", new(0, 0, FigureSize.HipsApart));

    public static BodyPose Read(JsonObject map, BodyPose? before)
    {
        before ??= new BodyPose { Anchor = Standing };
        var neck = map.Map("neck");
        var shoulders = map.Map("shoulders");
        return new BodyPose
        {
            Body = map.Map("body") is { } body ? new(body.Number("pitch"), body.Number("roll"), body.Number("turn")) : before.Body,
            Lumbar = Spine(map.Map("lumbar")) ?? before.Lumbar,
            Thoracic = Spine(map.Map("thoracic")) ?? before.Thoracic,
            Neck = Spine(neck) ?? before.Neck,
            Glide = neck?.Number("glide") ?? before.Glide,
            ShouldersBack = shoulders?.Number("back") ?? before.ShouldersBack,
            ShouldersUp = shoulders?.Number("up") ?? before.ShouldersUp,
            RightArm = Arm(map.Map("rightArm") ?? map.Map("arms"), 1) ?? before.RightArm,
            LeftArm = Arm(map.Map("leftArm") ?? map.Map("arms"), -1) ?? before.LeftArm,
            RightLeg = Leg(map.Map("rightLeg") ?? map.Map("legs"), 1) ?? before.RightLeg,
            LeftLeg = Leg(map.Map("leftLeg") ?? map.Map("legs"), -1) ?? before.LeftLeg,
            Anchor = map.Map("anchor") is { } anchor ? ReadAnchor(anchor) : before.Anchor,
        };
    }

    private static Anchor ReadAnchor(JsonObject anchor)
    {
        var point = anchor.Word("point")!;
        var z = BodyPoints.IsOnLeg(point) ? FigureSize.HipsApart : BodyPoints.IsOnArm(point) ? FigureSize.ShouldersApart : 0;
        return new Anchor(point, anchor.Place("at", BodyPoints.IsRight(point) ? z : -z)!.Value);
    }

    private static SpineAngles? Spine(JsonObject? map) =>
        map is null ? null : new(map.Number("flex"), map.Number("side"), map.Number("turn"));

    private static Limb? Arm(JsonObject? map, int side) =>
        map is null ? null : Limb(map, side, "elbow", "wrist", FigureSize.ShouldersApart, new(-0.6, -0.8, 0.3));

    private static Limb? Leg(JsonObject? map, int side) =>
        map is null ? null : Limb(map, side, "knee", "ankle", FigureSize.HipsApart, Vector.Forward);

    private static Limb Limb(JsonObject map, int side, string middle, string end, double apart, Vector pole) => new()
    {
        Angles = new(map.Number("flex"), map.Number("out"), map.Number("rotate"), map.Number(middle), map.Number(end)),
        Flat = map.Is("flat"),
        Reach = map.Place("reach", map.Word("from") is null ? side * apart : 0) is { } place
            ? new Reach(From(map, side), Sided(place, map, side), map.Word("pole") is { } words ? Direction(words) : pole)
            : null,
    };

    /// <summary>What is given once for both sides is mirrored on the left.</summary>
    private static Vector Sided(Vector place, JsonObject map, int side) =>
        IsForBoth(map) ? place with { Z = side * Math.Abs(place.Z) } : place;

    private static string? From(JsonObject map, int side) =>
        map.Word("from") is { } point && side < 0 && IsForBoth(map) && BodyPoints.IsRight(point) ? "left" + point["right".Length..] : map.Word("from");

    private static bool IsForBoth(JsonObject map) => map.Parent is JsonObject pose && (pose["arms"] == map || pose["legs"] == map);

    private static Vector Direction(string words) =>
        words.Split(' ').Select(word => word switch
        {
            "forward" => Vector.Forward,
            "back" => -Vector.Forward,
            "up" => Vector.Up,
            "down" => -Vector.Up,
            "out" => Vector.Right,
            _ => -Vector.Right,
        }).Aggregate((first, second) => first + second);
}
