using BackCareBot.Illustrations.Poses;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Illustrations;

/// <summary>Each fault of a pose file with its line, what came and what is allowed.</summary>
public sealed class PoseFaultTests
{
    private static readonly PoseReader Reader = new(Checkout.Knowledge);

    public static TheoryData<string, string, int, string, string> Table => new()
    {
        { "shoulder: 10", "flex: 10", 8, "schema", "unknown key `poses[0].rightArm.shoulder`; known are flex" },
        { "right elbo", "right heel", 9, "schema", "is 'right elbo'; write one of pelvis" },
        { "trampoline", "mat", 4, "schema", "is 'trampoline'; write one of mat" },
        { "flex: 260", "flex: 10", 8, "pose-angle", "`rightArm.flex` is 260 degrees; a joint goes from -65 to 190" },
        { "flex: ten", "flex: 10", 8, "schema", "write a number" },
        { "head]", "right heel]", 9, "pose-support", "'head' rests on nothing" },
        { "[0, -20]", "[0, 0]", 7, "pose-support", "below the floor" },
        { "rests: []", "rests: [right heel]", 9, "schema", "needs at least 1 items" },
        { "view: above", "view: side", 2, "schema", "is 'above'; write one of side" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_fault_is_told_with_its_line_what_came_and_what_is_allowed(string wrong, string right, int line, string rule, string words)
    {
        var (_, faults) = Reader.Read("test", Text.Replace(right, wrong));
        Assert.Contains(faults, fault => fault.Rule == rule && fault.Message.Contains(words));
        Assert.Contains(faults, fault => fault.Path == "images/poses/test.yaml" && fault.Rule == rule && Math.Abs(fault.Line - line) <= 1);
    }

    [Fact]
    public void A_pose_without_a_fault_has_none() => Assert.Empty(Reader.Read("test", Text).Faults);

    [Fact]
    public void A_reach_beyond_the_arm_is_told_in_centimetres()
    {
        var (_, faults) = Reader.Read("test", Text.Replace("flex: 10", "reach: [90, 120]"));
        Assert.Contains(faults, fault => fault.Message.Contains("`rightArm` misses what it reaches for by"));
    }

    [Fact]
    public void An_anchor_on_a_limb_that_reaches_is_refused()
    {
        var (_, faults) = Reader.Read("test", Text.Replace("rightArm: {flex: 10}", "rightLeg: {reach: [0, 0], flat: true}"));
        Assert.Contains(faults, fault => fault.Rule == "pose-anchor" && fault.Message.Contains("`rightLeg`"));
    }

    [Fact]
    public void What_is_no_yaml_is_told_as_such() => Assert.Equal("yaml", Reader.Read("test", "view: [side").Faults.Single().Rule);

    [Fact]
    public void A_pose_takes_over_what_it_does_not_say_from_the_one_before()
    {
        var (picture, _) = Reader.Read("test", Text + "  - caption: The same again.\n    leftArm: {flex: 20}\n");
        Assert.Equal(10, picture!.Poses[1].Body.RightArm.Angles.Flex);
        Assert.Equal(20, picture.Poses[1].Body.LeftArm.Angles.Flex);
        Assert.Equal(["right heel"], picture.Poses[1].Rests);
    }

    private const string Text = """
        alt: "A person stands upright, seen from the side."
        view: side
        supports:
          - {kind: mat, at: [0, 0]}
        poses:
          - caption: Stand upright and tall.
            anchor: {point: right heel, at: [0, 0]}
            rightArm: {flex: 10}
            rests: [right heel]

        """;
}
