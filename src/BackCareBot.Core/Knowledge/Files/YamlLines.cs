using System.Globalization;

namespace BackCareBot.Core.Knowledge.Files;

/// <summary>
/// The line of every node of a YAML text. It outlives what the text says, which is not needed once it is read and is much
/// to keep.
/// </summary>
internal sealed class YamlLines
{
    private readonly int _firstLine;
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>The lines of the items of each list: thousands of messages need no names of their own.</summary>
    private readonly Dictionary<string, int[]> _itemLines = [];

    /// <param name="firstLine">The line of its file on which the text starts.</param>
    public YamlLines(int firstLine) => _firstLine = firstLine;

    /// <summary>
    /// The line of a node, by its path such as <c>signs[0].near</c>; of its nearest ancestor where it is missing.
    /// </summary>
    public int Of(string path)
    {
        while (true)
        {
            if (_lines.TryGetValue(path, out var line) || IsItem(path, out line))
                return line;
            if (path.Length == 0)
                return _firstLine;
            path = path[..Math.Max(0, Math.Max(path.LastIndexOf('.'), path.LastIndexOf('[')))];
        }
    }

    internal void Add(string path, int line) => _lines[path] = line;

    internal void AddItems(string path, int[] lines) => _itemLines[path] = lines;

    private bool IsItem(string path, out int line)
    {
        line = 0;
        var bracket = path.LastIndexOf('[');
        if (bracket < 0 || !path.EndsWith(']') || !_itemLines.TryGetValue(path[..bracket], out var lines))
            return false;
        var number = path.AsSpan(bracket + 1, path.Length - bracket - 2);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= lines.Length)
            return false;
        line = lines[at];
        return true;
    }
}
