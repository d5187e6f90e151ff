using System.Text.Json.Nodes;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Knowledge.Files;
using BackCareBot.Illustrations.Geometry;
using BackCareBot.Illustrations.Supports;
using YamlDotNet.Core;

namespace BackCareBot.Illustrations.Poses;

/// <summary>Reads the pose files of a knowledge folder and says what is wrong with them, by path and line.</summary>
public sealed class PoseReader
{
    /// <summary>Where the pose files are, under the knowledge folder.</summary>
    public const string Folder = "images/poses";

    private const double UsualMove = 2;
    private const double UsualHold = 1;

    private readonly string _knowledge;
    private readonly SchemaSet _schemas;

    /// <param name="knowledge">The knowledge folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public PoseReader(string knowledge)
    {
        _knowledge = knowledge;
        _schemas = new SchemaSet(KnowledgeFolder.Read(knowledge));
    }

    /// <summary>Reads every pose file, in the order of their names.</summary>
    public (IReadOnlyList<Picture> Pictures, IReadOnlyList<Fault> Faults) ReadAll()
    {
        var pictures = new List<Picture>();
        var faults = new List<Fault>();
        foreach (var name in NamesIn(_knowledge))
        {
            var (picture, found) = Read(name);
            faults.AddRange(found);
            if (picture is not null && found.Count == 0)
                pictures.Add(picture);
        }

        return (pictures, faults);
    }

    /// <summary>The names of the pose files of a knowledge folder, in order.</summary>
    public static IReadOnlyList<string> NamesIn(string knowledge)
    {
        var folder = Path.Combine(knowledge, Folder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file))]
            : [];
    }

    /// <summary>Where a picture's pose file is.</summary>
    public static string FileOf(string knowledge, string name) => Path.Combine(knowledge, Folder, name + ".yaml");

    /// <summary>Reads the pose file of a picture.</summary>
    public (Picture? Picture, IReadOnlyList<Fault> Faults) Read(string name) => Read(name, File.ReadAllText(FileOf(_knowledge, name)));

    /// <summary>Reads the text of a pose file.</summary>
    /// <param name="name">The picture's name.</param>
    /// <param name="text">The YAML.</param>
    public (Picture? Picture, IReadOnlyList<Fault> Faults) Read(string name, string text)
    {
        var path = $"{Folder}/{name}.yaml";
        YamlText yaml;
        try
        {
            yaml = YamlText.Parse(text);
        }
        catch (YamlException error)
        {
            return (null, [new Fault(path, (int)error.Start.Line, "yaml", $"this is not valid YAML: {error.Message.ReplaceLineEndings(" ")}")]);
        }

        var faults = _schemas.Check("pose", path, yaml).ToList();
        if (faults.Count > 0 || yaml.Root is not JsonObject root)
            return (null, faults);
        var picture = Read(name, root);
        return (picture, [.. PoseChecks.Run(picture).Select(found => new Fault(path, yaml.Lines.Of(found.Node), found.Rule, found.Message))]);
    }

    private static Picture Read(string name, JsonObject root)
    {
        var highlights = root.Words("highlights");
        var poses = new List<KeyPose>();
        foreach (var map in root.Maps("poses"))
        {
            var before = poses.Count > 0 ? poses[^1] : null;
            poses.Add(new KeyPose(
                map.Word("caption")!,
                map.Number("move", UsualMove),
                map.Number("hold", UsualHold),
                BodyReader.Read(map, before?.Body),
                map["rests"] is null ? before?.Rests ?? [] : map.Words("rests"),
                map["highlights"] is null ? highlights : map.Words("highlights"),
                [.. map.Maps("hands").Select(ReadHand)]));
        }

        return new Picture
        {
            Name = name,
            Alt = root.Word("alt")!,
            View = Enum.Parse<View>(root.Word("view")!, ignoreCase: true),
            Panels = root.Word("layout") == "panels",
            Moves = root.Is("animate", otherwise: poses.Count > 1),
            Cycles = root.Is("cycle"),
            Frame = ReadFrame(root),
            Supports = [.. root.Maps("supports").Select(ReadSupport)],
            Lines = [.. root.Maps("lines").Select(line => (line.Word("from")!, line.Word("to")!))],
            Arrows = [.. root.Maps("arrows").Select(ReadArrow)],
            Stays = root.Words("stays"),
            Poses = poses,
        };
    }

    private static Frame? ReadFrame(JsonObject root) =>
        root["frame"] is JsonArray list
            ? new(PoseValues.Parse(list[0]!), PoseValues.Parse(list[1]!), PoseValues.Parse(list[2]!), PoseValues.Parse(list[3]!))
            : null;

    private static Support ReadSupport(JsonObject map) => new(
        map.Word("kind")!, map.Place("at") ?? Vector.Zero, map.Place("size"), map.Number("tilt"), map.WholeNumbers("in"), map.Is("inFront"));

    private static Arrow ReadArrow(JsonObject map) => new(
        map.Word("point"), map.Place("from") ?? Vector.Zero, map.Place("to") ?? Vector.Zero, map.Number("bend"), map.Is("back"),
        map.WholeNumbers("in"));

    private static PartnerHand ReadHand(JsonObject map) =>
        new(map.Place("at")!.Value, map.Number("turn"), map.Word("form")!, map.Is("mirror"));
}
