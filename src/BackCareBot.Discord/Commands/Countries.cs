namespace BackCareBot.Discord.Commands;

/// <summary>
/// The country whose emergency numbers to name. Discord tells a language, which is rarely a country: only British English
/// says one surely. American English is Discord's default and says nothing; a wrong number would be worse than none.
/// </summary>
internal static class Countries
{
    public static string? Of(string? userLocale, string? guildLocale) => Of(userLocale) ?? Of(guildLocale);

    private static string? Of(string? locale) => locale switch
    {
        "en-GB" => "GB",
        _ => null,
    };
}
