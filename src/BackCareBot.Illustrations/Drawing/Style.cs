namespace BackCareBot.Illustrations.Drawing;

/// <summary>
/// The look of every picture. Blue for the body and orange for what matters: told apart by all forms of colour blindness
/// (after the palette of Okabe and Ito, 2008). A light card of its own keeps it readable on light and dark pages alike.
/// </summary>
internal static class Style
{
    public const int Width = 1000;
    public const int Margin = 44;
    public const int LeastHeight = 400;
    public const int MostHeight = 760;

    /// <summary>The largest scale, in units a centimetre: a small pose must not become a giant.</summary>
    public const double MostScale = 7.2;

    public const string Card = "#fff";
    public const string CardEdge = "#cdd";
    public const string Ground = "#eee";
    public const string GroundLine = "#888";
    public const string Ghost = "#cde";
    public const string Move = "#c50";
    public const string Still = "#123";

    public static string Colour(Ink ink) => ink switch
    {
        Ink.Near => "#148",
        Ink.Far => "#8bd",
        Ink.Trunk => "#37b",
        Ink.Head => "#26a",
        Ink.Eye => Card,
        Ink.Partner => "#123",
        Ink.Muscle => "#fa2",
        Ink.Hard => "#bbb",
        Ink.Soft => "#dcb",
        Ink.Pillow => "#a87",
        Ink.Wall => "#ddd",
        Ink.Thin => "#ccc",
        Ink.Load => "#899",
        Ink.Ball => "#582",
        _ => "#752",
    };
}
