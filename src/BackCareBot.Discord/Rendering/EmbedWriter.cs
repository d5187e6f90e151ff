using System.Text;
using BackCareBot.Discord.Port;

namespace BackCareBot.Discord.Rendering;

/// <summary>
/// Puts an embed together within Discord's limits: what comes first has its place, and what no longer fits is cut at a
/// sentence or left out. Text is given escaped.
/// </summary>
internal sealed class EmbedWriter
{
    private readonly string _title;
    private readonly int _colour;
    private readonly StringBuilder _description = new();
    private readonly List<DiscordField> _fields = [];
    private int _left;

    /// <param name="title">The title, not escaped: embeds show titles with mark-up, so it is escaped here.</param>
    /// <param name="colour">The bar at the side.</param>
    /// <param name="budget">How much of the message's limit is left.</param>
    public EmbedWriter(string title, int colour, int budget)
    {
        _title = DiscordText.Cut(DiscordText.Escape(title), Limits.Title);
        _colour = colour;
        _left = budget - _title.Length;
    }

    /// <summary>How much of the message's limit is left for others.</summary>
    public int Left => _left;

    /// <summary>A paragraph of the description.</summary>
    public void Paragraph(string text)
    {
        if (text.Length == 0)
            return;
        var gap = _description.Length == 0 ? "" : "\n\n";
        var cut = DiscordText.Cut(text, Math.Min(_left, Limits.Description - _description.Length) - gap.Length);
        if (cut.Length == 0)
            return;
        _description.Append(gap).Append(cut);
        _left -= gap.Length + cut.Length;
    }

    /// <summary>A heading and its lines; lines that do not fit are left out whole.</summary>
    public void Lines(string heading, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length + line.Length + heading.Length + 10 > Math.Min(_left, Limits.Description - _description.Length))
                break;
            text.Append('\n').Append(line);
        }

        if (text.Length > 0)
            Paragraph($"**{heading}**{text}");
    }

    /// <summary>A field of its own below the description.</summary>
    public void Field(string name, string value)
    {
        if (_fields.Count == Limits.Fields || value.Length == 0)
            return;
        var title = DiscordText.Cut(DiscordText.Escape(name), Limits.FieldName);
        var text = DiscordText.Cut(value, Math.Min(Limits.FieldValue, _left - title.Length));
        if (text.Length > 0)
            Add(title, text);
    }

    /// <summary>A field of lines that must stay whole, such as links.</summary>
    public void FieldOfLines(string name, IEnumerable<string> lines)
    {
        if (_fields.Count == Limits.Fields)
            return;
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length + line.Length + 1 > Math.Min(Limits.FieldValue, _left - name.Length))
                continue;
            text.Append(text.Length == 0 ? "" : "\n").Append(line);
        }

        if (text.Length > 0)
            Add(name, text.ToString());
    }

    public DiscordEmbed Done() => new(_title, _description.ToString(), _colour, _fields);

    private void Add(string name, string value)
    {
        _fields.Add(new DiscordField(name, value));
        _left -= name.Length + value.Length;
    }
}
