using BackCareBot.Illustrations.Files;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Illustrations;

public sealed class PictureBuildTests : IDisposable
{
    private readonly TempFolder _knowledge = new();

    public PictureBuildTests()
    {
        Directory.CreateDirectory(_knowledge.Of("schemas"));
        Directory.CreateDirectory(_knowledge.Of("images/poses"));
        File.Copy(Path.Combine(Checkout.Knowledge, "schemas/pose.schema.json"), _knowledge.Of("schemas/pose.schema.json"));
        File.Copy(Path.Combine(Checkout.Knowledge, "images/poses/walking.yaml"), Pose);
    }

    private string Svg => _knowledge.Of("images/walking.svg");

    private string Pose => _knowledge.Of("images/poses/walking.yaml");

    [Fact]
    public void Nothing_is_drawn_twice()
    {
        Assert.Equal(1, Build().Drawn);
        Assert.Equal(0, Build().Drawn);
        Assert.Equal(1, new PictureBuild(_knowledge.Path, null).Run(all: true).Drawn);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_a_rasteriser_the_check_asks_for_the_pixels_only(bool redraw)
    {
        Build();
        Assert.Equal(["images/walking.png", "images/walking.card.png", "images/walking.gif"], Check(redraw).Select(fault => fault.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_changed_pose_makes_its_picture_stale_until_it_is_drawn_again(bool redraw)
    {
        Build();
        File.WriteAllText(Pose, File.ReadAllText(Pose).Replace("elbow: 22", "elbow: 60"));
        Assert.Contains(Check(redraw), fault => fault is { Path: "images/walking.svg", Rule: "picture-stale" });
        Build();
        Assert.DoesNotContain(Check(redraw), fault => fault.Path == "images/walking.svg");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_picture_edited_by_hand_is_stale(bool redraw)
    {
        Build();
        File.AppendAllText(Svg, "<!-- mine -->");
        Assert.Contains(Check(redraw), fault => fault is { Path: "images/walking.svg", Rule: "picture-stale" });
    }

    [Fact]
    public void Only_drawing_anew_tells_what_another_drawing_program_made()
    {
        Build();
        File.AppendAllText(Svg, "<!-- by an older program -->");
        var list = PictureList.Read(_knowledge.Path);
        list.Pictures["walking"] = list.Pictures["walking"] with { Svg = PictureList.Digest(Svg)! };
        list.Write(_knowledge.Path);
        Assert.DoesNotContain(Check(redraw: false), fault => fault.Path == "images/walking.svg");
        Assert.Contains(Check(redraw: true), fault => fault.Path == "images/walking.svg");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_picture_without_a_pose_file_goes(bool redraw)
    {
        Build();
        File.Move(Pose, _knowledge.Of("images/poses/strolling.yaml"));
        Assert.Contains(Check(redraw), fault => fault.Message.Contains("'walking' has no pose file any more"));
        Build();
        Assert.False(File.Exists(Svg));
        Assert.True(File.Exists(_knowledge.Of("images/strolling.svg")));
    }

    [Fact]
    public void A_fault_in_one_pose_file_draws_nothing()
    {
        File.WriteAllText(Pose, "view: side\n");
        Assert.NotEmpty(Build().Faults);
        Assert.False(File.Exists(Svg));
    }

    public void Dispose() => _knowledge.Dispose();

    private IReadOnlyList<BackCareBot.Core.Knowledge.Fault> Check(bool redraw) =>
        redraw ? PictureChecks.Run(_knowledge.Path) : PictureChecks.RunOnChanged(_knowledge.Path);

    private (int Pictures, int Drawn, IReadOnlyList<BackCareBot.Core.Knowledge.Fault> Faults) Build() =>
        new PictureBuild(_knowledge.Path, rasteriser: null).Run(all: false);
}
