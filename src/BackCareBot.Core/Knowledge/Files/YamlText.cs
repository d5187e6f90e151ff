using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>A YAML text as JSON, with the line of every node: what the schema checks and the readers read.</summary>
internal sealed class YamlText
{
    /// <summary>Deeper than any file of the knowledge base; an alias that holds itself would never end.</summary>
    private const int Deepest = 12;

    private readonly int _firstLine;

    private YamlText(int firstLine)
    {
        _firstLine = firstLine;
        Lines = new YamlLines(firstLine);
    }

    public JsonNode? Root { get; private set; }

    /// <summary>Where each node stands.</summary>
    public YamlLines Lines { get; }

    /// <summary>Reads a YAML text that starts on line <paramref name="firstLine"/> of its file.</summary>
    /// <exception cref="YamlException">It is not YAML; the mark tells where.</exception>
    public static YamlText Parse(string yaml, int firstLine = 1)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (InvalidOperationException error)
        {
            // The scanner's own complaint about some unclosed brackets; to whoever wrote them it is bad YAML like any other.
            throw new YamlException(Mark.Empty, Mark.Empty, error.Message);
        }

        var text = new YamlText(firstLine);
        if (stream.Documents.Count > 0)
            text.Root = text.Convert(stream.Documents[0].RootNode, "", inList: false, depth: 0);
        return text;
    }

    private JsonNode? Convert(YamlNode node, string path, bool inList, int depth)
    {
        if (depth > Deepest)
            throw new YamlException(node.Start, node.End, "it is nested too deep, or an alias (*) holds itself");
        if (!inList)
            Lines.Add(path, Line(node));
        switch (node)
        {
            case YamlMappingNode mapping:
                var map = new JsonObject();
                foreach (var (key, value) in mapping.Children)
                {
                    if (key is not YamlScalarNode { Value: { } name })
                        throw new YamlException(key.Start, key.End, "a key must be a word");
                    var child = path.Length == 0 ? name : $"{path}.{name}";
                    map[name] = Convert(value, child, inList: false, depth + 1);
                    Lines.Add(child, Line(key));
                }

                return map;
            case YamlSequenceNode sequence:
                var list = new JsonArray();
                Lines.AddItems(path, [.. sequence.Children.Select(Line)]);
                for (var i = 0; i < sequence.Children.Count; i++)
                    list.Add(Convert(sequence.Children[i], sequence.Children[i] is YamlScalarNode ? "" : $"{path}[{i}]", inList: true, depth + 1));
                return list;
            case YamlScalarNode scalar:
                return Scalar(scalar, inList);
            default:
                return null;
        }
    }

    private int Line(YamlNode node) => _firstLine + (int)node.Start.Line - 1;

    /// <summary>Lists hold words and sentences only, so "yes" or "2020" in a list stays text.</summary>
    private static JsonNode? Scalar(YamlScalarNode scalar, bool inList)
    {
        var value = scalar.Value ?? "";
        if (inList || scalar.Style != ScalarStyle.Plain)
            return JsonValue.Create(value);
        if (value is "" or "~" or "null")
            return null;
        if (value is "true" or "false")
            return JsonValue.Create(value == "true");
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return JsonValue.Create(whole);
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(value);
    }
}
