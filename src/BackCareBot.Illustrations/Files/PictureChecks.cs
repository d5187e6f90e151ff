using System.Text;
using BackCareBot.Core;
using BackCareBot.Core.Knowledge;
using BackCareBot.Illustrations.Drawing;
using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Files;

/// <summary>Finds pictures that are missing or not as their pose files say, without making pixels.</summary>
public static class PictureChecks
{
    private const string Remedy = "run `pictures build`";

    /// <summary>Every fault of the pose files and of the pictures made of them: each is drawn anew and compared.</summary>
    /// <param name="knowledge">The knowledge folder.</param>
    public static IReadOnlyList<Fault> Run(string knowledge) => Run(knowledge, redraw: true);

    /// <summary>
    /// The same, but where a pose file is as it was when its picture was made, the picture is compared with what the list says
    /// of it and not drawn anew. What it cannot see is a change of the program that draws.
    /// </summary>
    /// <param name="knowledge">The knowledge folder.</param>
    public static IReadOnlyList<Fault> RunOnChanged(string knowledge) => Run(knowledge, redraw: false);

    private static List<Fault> Run(string knowledge, bool redraw)
    {
        var list = PictureList.Read(knowledge);
        var reader = new Lazy<PoseReader>(() => new PoseReader(knowledge));
        var names = PoseReader.NamesIn(knowledge);
        var checks = Concurrently.Map(names, name => Check(knowledge, name, list.Pictures.GetValueOrDefault(name), reader, redraw));
        List<Fault> faults = [.. checks.SelectMany(check => check.Faults)];
        if (names.Count > 0 && Array.TrueForAll(checks, check => check.IsReadable))
            faults.AddRange(list.Pictures.Keys.Except(names).Select(name =>
                new Fault(PictureList.Path, 1, "picture-stale", $"'{name}' has no pose file any more; {Remedy}")));
        return faults;
    }

    private static (bool IsReadable, IReadOnlyList<Fault> Faults) Check(
        string knowledge, string name, ListedPicture? listed, Lazy<PoseReader> reader, bool redraw)
    {
        if (!redraw && listed is not null && listed.Pose == PictureList.Digest(PoseReader.FileOf(knowledge, name)))
            return (true, [.. Stale(knowledge, name, listed.Svg, listed, listed.Moves)]);
        var (picture, faults) = reader.Value.Read(name);
        if (picture is null || faults.Count > 0)
            return (false, faults);
        var svg = PictureList.Digest(Encoding.UTF8.GetBytes(PictureDrawing.Full(picture)));
        var stale = Stale(knowledge, name, svg, listed, picture.Moves);
        return (true, [.. stale, .. listed is null || listed.Alt == picture.Alt ? [] : new[]
        {
            new Fault(PictureList.Path, 1, "picture-stale", $"the texts of '{name}' have changed; {Remedy}"),
        }]);
    }

    /// <summary>What is wrong with the files of a picture whose SVG should have a digest.</summary>
    private static IEnumerable<Fault> Stale(string knowledge, string name, string svg, ListedPicture? listed, bool moves)
    {
        var made = listed?.Svg == svg ? listed : null;
        foreach (var (extension, wanted, isMade) in ((string, string?, bool)[])
        [
            (".svg", svg, true), (".png", made?.Png, true), (PictureList.CardExtension, made?.Card, true), (".gif", made?.Gif, moves),
        ])
        {
            var path = $"images/{name}{extension}";
            var found = PictureList.Digest(Path.Combine(knowledge, path));
            if (isMade && found is null)
                yield return new Fault(path, 1, "picture-missing", $"there is no {extension[1..]} of '{name}'; {Remedy}");
            else if (isMade && found != wanted)
                yield return new Fault(path, 1, "picture-stale", $"it is not what {PoseReader.Folder}/{name}.yaml says; {Remedy}");
            else if (!isMade && found is not null)
                yield return new Fault(path, 1, "picture-stale", $"'{name}' does not move; {Remedy}");
        }
    }
}
