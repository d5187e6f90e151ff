using BackCareBot.Teams.Package;

namespace BackCareBot.Host.Composition;

/// <summary>The settings that the app package is written from. All must be there: Teams refuses a package with a gap.</summary>
internal static class TeamsPackageSettings
{
    private const int LongestName = 30;
    private const int LongestDeveloper = 32;

    /// <exception cref="InvalidSettingException">A setting is missing or has no meaning; the message names it.</exception>
    public static PackageSettings Read(IConfiguration configuration) => new()
    {
        AppId = Required(configuration, TeamsSettings.AppIdKey, "the app's (client) id, such as 11111111-2222-3333-4444-555555555555", value => Guid.TryParse(value, out _)),
        PublicUrl = Address(configuration, TeamsSettings.PublicUrlKey, "the bot's public address"),
        Name = Optional(configuration, "Teams:Package:Name", "BackCareBot", $"a name of at most {LongestName} characters", value => value.Length <= LongestName),
        Version = Optional(configuration, "Teams:Package:Version", "1.0.0", "a version such as 1.0.0", value => System.Version.TryParse(value, out var version) && version is { Build: >= 0, Revision: -1 }),
        Developer = Required(configuration, "Teams:Package:Developer", $"who runs the bot, in at most {LongestDeveloper} characters", value => value.Length <= LongestDeveloper),
        WebsiteUrl = Address(configuration, "Teams:Package:WebsiteUrl", "the address of who runs the bot"),
        PrivacyUrl = Address(configuration, "Teams:Package:PrivacyUrl", "the address of the privacy statement"),
        TermsUrl = Address(configuration, "Teams:Package:TermsUrl", "the address of the terms of use"),
    };

    private static Uri Address(IConfiguration configuration, string key, string what) => new(Required(
        configuration, key, $"{what}, beginning with https://",
        value => Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps));

    private static string Optional(IConfiguration configuration, string key, string fallback, string expected, Func<string, bool> fits) =>
        string.IsNullOrWhiteSpace(configuration[key]) ? fallback : Required(configuration, key, expected, fits);

    private static string Required(IConfiguration configuration, string key, string expected, Func<string, bool> fits)
    {
        var value = configuration[key]?.Trim() ?? "";
        return value.Length > 0 && fits(value) ? value : throw new InvalidSettingException(key, expected, value);
    }
}
