using BackCareBot.Illustrations.Drawing;
using BackCareBot.Illustrations.Figures;
using BackCareBot.Illustrations.Geometry;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Tests.Illustrations;

public sealed class KinematicsTests
{
    private const double Exact = 1e-6;

    [Fact]
    public void Limbs_keep_their_length_in_every_moment_of_every_movement() =>
        Assert.All(RealPictures.All.SelectMany(Moments), skeleton =>
        {
            foreach (var arm in new[] { skeleton.RightArm, skeleton.LeftArm })
                AssertLengths(arm, FigureSize.UpperArm, FigureSize.Forearm);
            foreach (var leg in new[] { skeleton.RightLeg, skeleton.LeftLeg })
                AssertLengths(leg, FigureSize.Thigh, FigureSize.Shank);
        });

    [Theory]
    [InlineData("cat-cow", "right wrist")]
    [InlineData("cat-cow", "left knee")]
    [InlineData("bird-dog", "left wrist")]
    [InlineData("bridge", "right heel")]
    [InlineData("press-up-extension", "right wrist")]
    [InlineData("side-plank", "right elbow")]
    [InlineData("wall-sit", "left heel")]
    public void What_is_planted_does_not_move(string picture, string point)
    {
        var moments = Moments(RealPictures.Of(picture)).ToList();
        Assert.All(moments, moment => Assert.True((moment[point] - moments[0][point]).Length < 0.5));
    }

    [Fact]
    public void Cat_cow_rounds_the_back_rather_than_tipping_it()
    {
        var (cow, cat) = (Skeleton.Of(RealPictures.Of("cat-cow").Poses[0].Body), Skeleton.Of(RealPictures.Of("cat-cow").Poses[1].Body));
        Assert.True(cat["ribs"].Y - Math.Max(cat["pelvis"].Y, cat["neck"].Y) > 2);
        Assert.True(cat["ribs"].Y - cow["ribs"].Y > 5);
    }

    [Theory]
    [InlineData(90, 0, 0, 0)]
    [InlineData(60, 30, 20, 45)]
    [InlineData(-30, 10, -20, 70)]
    [InlineData(150, 40, 30, 30)]
    public void Reaching_for_where_a_hand_is_gives_the_same_arm(double flex, double side, double rotate, double bend)
    {
        var angles = new LimbAngles(flex, side, rotate, Math.Max(bend, 5), 0);
        foreach (var hand in new[] { 1, -1 })
        {
            var held = LimbKind.Arm.Hold(Vector.Zero, Rotation.None, hand, angles, flat: false);
            var pole = held.Middle - held.Palm.Towards(held.Root, 0.5);
            var limb = new Limb { Reach = new(null, held.Palm, pole with { Z = hand * pole.Z }) };
            var reached = LimbReach.Solve(LimbKind.Arm, Vector.Zero, Rotation.None, hand, limb, held.Palm);
            Assert.InRange((reached.Middle - held.Middle).Length, 0, 0.01);
            Assert.InRange((reached.Palm - held.Palm).Length, 0, 0.01);
            Assert.InRange(Math.Abs(reached.Angles.Bend - angles.Bend), 0, 0.1);
            Assert.Equal(0, reached.TooFar);
        }
    }

    [Fact]
    public void A_standing_figure_looks_along_x_with_its_right_side_near()
    {
        var skeleton = Skeleton.Of(new BodyPose { Anchor = new("right heel", new(0, 0, FigureSize.HipsApart)) });
        Assert.InRange(skeleton["head"].Y, 140, 165);
        Assert.Equal(FigureSize.ShouldersApart, skeleton["right shoulder"].Z, 6);
        Assert.True(skeleton["right toes"].X > skeleton["right heel"].X);
        Assert.Equal(FigureSize.FootThickness, skeleton["right heel"].Y, 6);
    }

    [Theory]
    [InlineData(-90, 0, "face up")]
    [InlineData(90, 0, "face down")]
    [InlineData(-90, 90, "on its right side")]
    public void Lying_is_a_matter_of_pitch_and_roll(double pitch, double roll, string how)
    {
        var axes = new BodyAngles(pitch, roll, 0).Rotation;
        var up = how switch { "face up" => axes.X, "face down" => -axes.X, _ => -axes.Z };
        Assert.Equal(1, up.Y, 6);
    }

    private static IEnumerable<Skeleton> Moments(Picture picture)
    {
        var poses = picture.Poses.Select(pose => Skeleton.Of(pose.Body)).ToList();
        return picture.Moves ? Timeline.Of(picture, poses, 5).Select(moment => moment.Skeleton) : poses;
    }

    private static void AssertLengths(JointChain limb, double upper, double lower)
    {
        Assert.Equal(upper, (limb.Middle - limb.Root).Length, Exact);
        Assert.Equal(lower, (limb.End - limb.Middle).Length, Exact);
    }
}
