using System.Text;
using BackCareBot.Core.Knowledge;
using BackCareBot.Illustrations.Drawing;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Files;

/// <summary>Draws the pictures of a knowledge folder. The same pose files always give the same SVG bytes.</summary>
public sealed class PictureBuild(string knowledge, Rasteriser? rasteriser)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Draws what is not up to date.</summary>
    /// <param name="all">Draws everything, whether up to date or not.</param>
    /// <returns>How many pictures there are and were drawn, and what is wrong with the pose files; with a fault nothing is drawn.</returns>
    public (int Pictures, int Drawn, IReadOnlyList<Fault> Faults) Run(bool all)
    {
        var (pictures, faults) = new PoseReader(knowledge).ReadAll();
        if (faults.Count > 0)
            return (pictures.Count, 0, faults);
        var before = PictureList.Read(knowledge);
        var after = PictureList.Empty with { Rasteriser = rasteriser?.Version ?? before.Rasteriser };
        var drawn = 0;
        Parallel.ForEach(pictures, picture =>
        {
            var svg = Utf8.GetBytes(PictureDrawing.Full(picture));
            var digest = PictureList.Digest(svg);
            var known = before.Pictures.GetValueOrDefault(picture.Name);
            if (all || !IsFresh(picture, digest, known))
            {
                Interlocked.Increment(ref drawn);
                known = Draw(picture, svg, digest);
            }

            lock (after)
                after.Pictures[picture.Name] = known! with
                {
                    Alt = picture.Alt,
                    Captions = [.. picture.Poses.Select(pose => pose.Caption)],
                    Pose = PictureList.Digest(PoseReader.FileOf(knowledge, picture.Name)),
                };
        });
        foreach (var gone in before.Pictures.Keys.Except(after.Pictures.Keys))
        {
            foreach (var extension in (string[])[".svg", ".png", PictureList.CardExtension, ".gif"])
                File.Delete(FileOf(gone, extension));
        }

        after.Write(knowledge);
        return (pictures.Count, drawn, faults);
    }

    private bool IsFresh(Picture picture, string digest, ListedPicture? known) =>
        known is not null && known.Svg == digest && PictureList.Digest(FileOf(picture.Name, ".svg")) == digest
        && (rasteriser is null
            || (known.Png is not null && known.Png == PictureList.Digest(FileOf(picture.Name, ".png"))
                && known.Card is not null && known.Card == PictureList.Digest(FileOf(picture.Name, PictureList.CardExtension))
                && known.Gif == PictureList.Digest(FileOf(picture.Name, ".gif"))));

    private ListedPicture Draw(Picture picture, byte[] svg, string digest)
    {
        File.WriteAllBytes(FileOf(picture.Name, ".svg"), svg);
        var (png, card, gif) = (FileOf(picture.Name, ".png"), FileOf(picture.Name, PictureList.CardExtension), FileOf(picture.Name, ".gif"));
        if (rasteriser is not null)
        {
            var still = PictureDrawing.Still(picture);
            Rasteriser.Png(still, png);
            rasteriser.Card(still, card);
            File.Delete(gif);
            if (PictureDrawing.Frames(picture) is { Count: > 0 } frames)
                rasteriser.Gif(frames, gif);
        }

        return new ListedPicture(picture.Alt, [], null, digest, Pixels(png), Pixels(card), Pixels(gif), picture.Moves);

        string? Pixels(string file) => rasteriser is null ? null : PictureList.Digest(file);
    }

    private string FileOf(string name, string extension) => Path.Combine(knowledge, "images", name + extension);
}
