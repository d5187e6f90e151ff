using System.Globalization;
using System.Security;
using System.Text;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>Writes SVG. Whole numbers only, and always in the same order: the same picture is the same bytes everywhere.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    public SvgText Add(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    public SvgText Add(FormattableString markup) => Add(markup.ToString(CultureInfo.InvariantCulture));

    /// <summary>The path of a shape on the sheet: each point as its way from the one before, which is shortest.</summary>
    public static string Path(Shape shape, Placing placing)
    {
        var path = new StringBuilder();
        foreach (var part in shape.Parts)
        {
            var (x, y) = placing.Put(part[0]);
            path.Append(CultureInfo.InvariantCulture, $"M{x} {y}");
            // A line that goes nowhere is still a dot, if it is drawn.
            path.Append(part.Count == 1 ? "h0" : "l");
            for (var i = 1; i < part.Count; i++)
            {
                var (nextX, nextY) = placing.Put(part[i]);
                path.Append(CultureInfo.InvariantCulture, $"{(i > 1 && nextX >= x ? " " : "")}{nextX - x}{(nextY >= y ? " " : "")}{nextY - y}");
                (x, y) = (nextX, nextY);
            }

            if (shape.IsArea)
                path.Append('Z');
        }

        return path.ToString();
    }

    /// <summary>A path in one colour; lines and the edges of areas are round.</summary>
    public static string Element(Shape shape, Placing placing, string colour, int wider = 0, string inner = "")
    {
        var width = (2 * placing.Length(shape.Radius)) + wider;
        if (shape.IsArea && shape.Radius == 0)
            width = wider;
        var fill = shape.IsArea ? $" fill=\"{colour}\"" : "";
        // The drawing's group has the commonest colour already.
        var ink = colour == Style.Colour(Ink.Near) ? "" : $" stroke=\"{colour}\"";
        var stroke = width > 0 ? $"{ink} stroke-width=\"{width}\"" : " stroke=\"none\"";
        var start = $"<path d=\"{Path(shape, placing)}\"{fill}{stroke}";
        return inner.Length == 0 ? start + "/>" : $"{start}>{inner}</path>";
    }

    public static string Escape(string text) => SecurityElement.Escape(text);

    public override string ToString() => _text.ToString();
}
