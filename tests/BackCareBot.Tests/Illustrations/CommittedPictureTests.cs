using System.Buffers.Binary;
using BackCareBot.Core.Knowledge;
using BackCareBot.Host.CommandLine;
using BackCareBot.Illustrations.Files;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Illustrations;

[Collection(RealBot.Collection)]
public sealed class CommittedPictureTests(RealBot bot)
{
    private static readonly string Images = Path.Combine(Checkout.Knowledge, "images");

    [Fact]
    public void Every_picture_is_there_and_as_its_pose_file_says() => Assert.Empty(PictureChecks.Run(Checkout.Knowledge));

    [Fact]
    public void Every_exercise_has_a_picture_with_words_for_it() =>
        Assert.All(bot.Knowledge.Entries.Where(entry => entry.Kind == EntryKind.Exercise), entry =>
        {
            Assert.Equal(entry.Id.Split('/')[1], entry.Picture);
            Assert.False(string.IsNullOrEmpty(entry.PictureAlt));
        });

    [Theory]
    [InlineData("techniques/effleurage")]
    [InlineData("techniques/petrissage")]
    [InlineData("techniques/friction")]
    [InlineData("techniques/tapotement")]
    [InlineData("techniques/foam-roller")]
    [InlineData("techniques/massage-ball")]
    [InlineData("faqs/sleeping-position")]
    [InlineData("faqs/sitting-and-desk-setup")]
    [InlineData("faqs/lifting-safely")]
    public void Strokes_tools_and_positions_have_pictures_too(string id) => Assert.NotNull(bot.Knowledge[id].PictureAlt);

    [Theory]
    [InlineData("*.svg", 20 * 1024)]
    [InlineData("*.png", 120_000)]
    [InlineData("*.card.png", 9_000)]
    [InlineData("*.gif", 300_000)]
    public void Files_are_small(string pattern, long largest) =>
        Assert.All(Directory.EnumerateFiles(Images, pattern), file => Assert.InRange(new FileInfo(file).Length, 1, largest - 1));

    [Fact]
    public void Every_png_is_1000_pixels_wide_and_360_for_a_card() =>
        Assert.All(Directory.EnumerateFiles(Images, "*.png"), file => Assert.Equal(
            file.EndsWith(PictureList.CardExtension, StringComparison.Ordinal) ? Rasteriser.CardWidth : Rasteriser.PngWidth,
            BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(file).AsSpan(16, 4))));

    [Fact]
    public void No_picture_is_left_over()
    {
        var names = RealPictures.All.Select(picture => picture.Name).ToHashSet();
        Assert.All(Directory.EnumerateFiles(Images), file =>
            Assert.True(Path.GetExtension(file) == ".json" || names.Contains(Path.GetFileName(file).Split('.')[0]), file));
    }

    [Fact]
    public void The_gallery_is_current() => Assert.Equal(
        File.ReadAllText(Path.Combine(Checkout.Root, "docs", "exercises.md")), PictureGallery.Of(bot.Knowledge, PictureList.Read(Checkout.Knowledge)));
}
