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

    /// <summary>Every fault of the pose files and of the pictures made of them.</summary>
    /// <param name="knowledge">The knowledge folder.</param>
    public static IReadOnlyList<Fault> Run(string knowledge)
    {
        if (!Directory.Exists(Path.Combine(knowledge, PoseReader.Folder)))
            return [];
        var (pictures, faults) = new PoseReader(knowledge).ReadAll();
        var list = PictureList.Read(knowledge);
        return
        [
            .. faults,
            .. Concurrently.Map(pictures, picture => Stale(knowledge, picture, list.Pictures.GetValueOrDefault(picture.Name)).ToList()).SelectMany(stale => stale),
            .. faults.Count > 0 ? [] : list.Pictures.Keys.Except(pictures.Select(picture => picture.Name)).Select(name =>
                new Fault(PictureList.Path, 1, "picture-stale", $"'{name}' has no pose file any more; {Remedy}")),
        ];
    }

    private static IEnumerable<Fault> Stale(string knowledge, Picture picture, ListedPicture? listed)
    {
        var digest = PictureList.Digest(Encoding.UTF8.GetBytes(PictureDrawing.Full(picture)));
        foreach (var (extension, wanted, isMade) in ((string, string?, bool)[])
        [
            (".svg", digest, true),
            (".png", listed?.Svg == digest ? listed.Png : null, true),
            (PictureList.CardExtension, listed?.Svg == digest ? listed.Card : null, true),
            (".gif", listed?.Svg == digest ? listed.Gif : null, picture.Moves),
        ])
        {
            var path = $"images/{picture.Name}{extension}";
            var found = PictureList.Digest(Path.Combine(knowledge, path));
            if (isMade && found is null)
                yield return new Fault(path, 1, "picture-missing", $"there is no {extension[1..]} of '{picture.Name}'; {Remedy}");
            else if (isMade && found != wanted)
                yield return new Fault(path, 1, "picture-stale", $"it is not what {PoseReader.Folder}/{picture.Name}.yaml says; {Remedy}");
            else if (!isMade && found is not null)
                yield return new Fault(path, 1, "picture-stale", $"'{picture.Name}' does not move; {Remedy}");
        }

        if (listed is not null && listed.Alt != picture.Alt)
            yield return new Fault(PictureList.Path, 1, "picture-stale", $"the texts of '{picture.Name}' have changed; {Remedy}");
    }
}
