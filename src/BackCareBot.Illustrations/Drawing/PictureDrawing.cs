using BackCareBot.Illustrations.Poses;

namespace BackCareBot.Illustrations.Drawing;

/// <summary>Draws a picture as SVG.</summary>
public static class PictureDrawing
{
    /// <summary>How many frames a way from one pose to the next has in an animated picture.</summary>
    private const int FrameSteps = 7;

    /// <summary>
    /// The file of the page: still and moving picture in one. It moves unless the reader prefers reduced motion.
    /// </summary>
    public static string Full(Picture picture)
    {
        var scene = new Scene(picture);
        if (!picture.Moves)
            return Document(scene, isFrame: false, svg => StillDrawing.Draw(scene, svg));
        return Document(scene, isFrame: false, svg =>
        {
            svg.Add("<style>.m{display:none}@media (prefers-reduced-motion:no-preference){.m{display:inline}.s{display:none}}</style>");
            svg.Add("<g class=\"s\">");
            StillDrawing.Draw(scene, svg);
            svg.Add("</g><g class=\"m\">");
            MovingDrawing.Draw(scene, svg);
            svg.Add("</g>");
        });
    }

    /// <summary>The picture that stands still, for programs that turn SVG into pixels.</summary>
    public static string Still(Picture picture)
    {
        var scene = new Scene(picture);
        return Document(scene, isFrame: false, svg => StillDrawing.Draw(scene, svg));
    }

    /// <summary>The frames of an animated picture, each with how many seconds it is shown; none where nothing moves.</summary>
    public static IReadOnlyList<(string Svg, double Seconds)> Frames(Picture picture)
    {
        if (!picture.Moves)
            return [];
        var scene = new Scene(picture);
        var moments = Timeline.Of(picture, scene.Skeletons, FrameSteps);
        // Each moment is shown until the next one; the last one is the first again.
        return [.. moments.Zip(moments.Skip(1), (moment, next) =>
            (Document(scene, isFrame: true, svg => StillDrawing.DrawMoment(scene, moment, svg)), next.Time - moment.Time))
            .Where(frame => frame.Item2 > 0)];
    }

    /// <param name="scene">What is drawn.</param>
    /// <param name="isFrame">Whether the corners are filled as well: an animated picture has no half-transparent pixels.</param>
    /// <param name="draw">Draws the content.</param>
    private static string Document(Scene scene, bool isFrame, Action<SvgText> draw)
    {
        var height = scene.Sheet.Height;
        var svg = new SvgText();
        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Style.Width} {height}\" width=\"{Style.Width}\" height=\"{height}\" role=\"img\">");
        svg.Add($"<title>{SvgText.Escape(scene.Picture.Alt)}</title>");
        svg.Add($"<clipPath id=\"c\"><rect width=\"{Style.Width}\" height=\"{height}\" rx=\"{(isFrame ? 0 : 28)}\"/></clipPath>");
        svg.Add($"<g clip-path=\"url(#c)\" fill=\"none\" stroke=\"{Style.Colour(Ink.Near)}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
        svg.Add($"<path d=\"M0 0H{Style.Width}V{height}H0Z\" fill=\"{Style.Card}\" stroke=\"none\"/>");
        draw(svg);
        return svg.Add("</g>").Add("</svg>").ToString();
    }
}
