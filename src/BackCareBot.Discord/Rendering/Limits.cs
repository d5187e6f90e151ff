namespace BackCareBot.Discord.Rendering;

/// <summary>Discord's limits for a message, in characters. Source: documentation, "Embed limits", "Button structure".</summary>
internal static class Limits
{
    public const int Text = 2_000;
    public const int Title = 256;
    public const int Description = 4_096;
    public const int FieldName = 256;
    public const int FieldValue = 1_024;
    public const int Fields = 25;

    /// <summary>Of all titles, descriptions and fields of a message together.</summary>
    public const int Embeds = 6_000;

    /// <summary>The name and the value of a suggestion.</summary>
    public const int Choice = 100;

    public const int Nonce = 25;
    public const int ButtonLabel = 80;
    public const int ButtonId = 100;
    public const int ButtonsInRow = 5;
    public const int Rows = 5;
}
