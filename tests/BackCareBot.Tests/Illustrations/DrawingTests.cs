using System.Xml.Linq;
using BackCareBot.Illustrations.Drawing;

namespace BackCareBot.Tests.Illustrations;

public sealed class DrawingTests
{
    [Fact]
    public void The_same_pose_file_gives_the_same_bytes() =>
        Assert.All(RealPictures.All, picture => Assert.Equal(PictureDrawing.Full(picture), PictureDrawing.Full(picture)));

    [Fact]
    public void Every_picture_is_well_formed_and_says_what_it_shows() =>
        Assert.All(RealPictures.All, picture =>
        {
            var svg = XDocument.Parse(PictureDrawing.Full(picture)).Root!;
            Assert.Equal(picture.Alt, svg.Elements().First(element => element.Name.LocalName == "title").Value);
        });

    [Fact]
    public void A_movement_stands_still_for_those_who_prefer_reduced_motion()
    {
        var svg = PictureDrawing.Full(RealPictures.Of("cat-cow"));
        Assert.Contains("@media (prefers-reduced-motion:no-preference)", svg);
        Assert.Contains("<animate ", svg);
        Assert.DoesNotContain("<animate ", PictureDrawing.Still(RealPictures.Of("cat-cow")));
    }

    [Fact]
    public void An_animation_ends_where_it_began()
    {
        var animation = XDocument.Parse(PictureDrawing.Full(RealPictures.Of("bridge"))).Descendants()
            .First(element => element.Name.LocalName == "animate");
        var values = animation.Attribute("values")!.Value.Split(';');
        Assert.Equal(values[0], values[^1]);
        Assert.Equal(values.Length, animation.Attribute("keyTimes")!.Value.Split(';').Length);
    }

    [Fact]
    public void A_cycle_goes_on_to_its_first_pose_and_never_backwards()
    {
        var walking = RealPictures.Of("walking");
        var there = PictureDrawing.Frames(walking);
        var thereAndBack = PictureDrawing.Frames(walking with { Cycles = false });

        Assert.Equal(28, there.Count);
        Assert.Equal(there.Count, there.Select(frame => frame.Svg).Distinct().Count());
        Assert.True(thereAndBack.Count > thereAndBack.Select(frame => frame.Svg).Distinct().Count());
    }

    [Fact]
    public void Every_shape_of_an_animation_has_the_same_commands_throughout() =>
        Assert.All(
            RealPictures.All.SelectMany(picture => XDocument.Parse(PictureDrawing.Full(picture)).Descendants())
                .Where(element => element.Name.LocalName == "animate").Select(element => element.Attribute("values")!.Value.Split(';')),
            values => Assert.Single(values.Select(value => string.Concat(value.Where(char.IsLetter))).Distinct()));

    [Fact]
    public void A_hold_of_half_a_minute_is_shortened_so_that_the_picture_is_seen_to_move()
    {
        var frames = PictureDrawing.Frames(RealPictures.Of("childs-pose"));
        Assert.All(frames, frame => Assert.InRange(frame.Seconds, 0.01, 3.01));
        Assert.InRange(frames.Count, 8, 40);
    }

    [Fact]
    public void Choices_that_are_no_movement_have_no_frames() => Assert.Empty(PictureDrawing.Frames(RealPictures.Of("sleeping-position")));

    [Fact]
    public void Each_key_pose_of_panels_has_its_number() =>
        Assert.Equal(3, XDocument.Parse(PictureDrawing.Still(RealPictures.Of("lifting-safely"))).Descendants().Count(element => element.Name.LocalName == "svg") - 1);
}
