using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BackCareBot.Teams;
using BackCareBot.Teams.Reminding;
using BackCareBot.Teams.Security;

namespace BackCareBot.Host.Composition;

/// <summary>The settings of Teams, read and checked.</summary>
internal sealed record TeamsSettings
{
    public const string AppIdKey = "Teams:AppId";
    public const string PublicUrlKey = "Teams:PublicUrl";

    /// <summary>Who the bot is at Microsoft Entra; null where nothing is set.</summary>
    public TeamsIdentity? Identity { get; init; }

    /// <summary>Where the token authority tells of its keys.</summary>
    public required Uri OpenIdMetadata { get; init; }

    /// <summary>The bot's public address, ending in a slash, or null.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>What carries Teams: <c>auto</c>, <c>own</c> or, in a build on the full feed, <c>botbuilder</c>.</summary>
    public string Client { get; init; } = PackageSet.Auto;

    /// <summary>Who may set reminders in the channels of a team.</summary>
    public ReminderRight ReminderRight { get; init; }

    /// <exception cref="InvalidSettingException">A setting has no meaning, or one is missing that another needs.</exception>
    public static TeamsSettings Read(IConfiguration configuration, string home)
    {
        var client = ClientOf(configuration);
        return new TeamsSettings
        {
            Client = client,
            Identity = IdentityOf(configuration, home),
            // Bot Builder reads keys over https alone.
            OpenIdMetadata = Url(configuration, "Teams:OpenIdMetadata", loopback: TeamsCarriers.NameOf(client) == TeamsCarriers.Own) ?? TeamsSetup.PublicMetadata,
            PublicUrl = PublicUrlOf(configuration),
            ReminderRight = RightOf(configuration),
        };
    }

    private static string ClientOf(IConfiguration configuration)
    {
        string[] choices = [PackageSet.Auto, TeamsCarriers.Own, TeamsCarriers.BotBuilder];
        var value = Text(configuration, TeamsCarriers.Key) ?? PackageSet.Auto;
        var choice = Array.Find(choices, choice => string.Equals(choice, value, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidSettingException(TeamsCarriers.Key, "one of " + string.Join(", ", choices), value);
        return PackageSet.Checked(TeamsCarriers.Key, choice, TeamsCarriers.BotBuilder);
    }

    private static ReminderRight RightOf(IConfiguration configuration)
    {
        const string Key = "Teams:ReminderRight";
        var value = Text(configuration, Key) ?? nameof(ReminderRight.Members);
        foreach (var right in Enum.GetValues<ReminderRight>())
        {
            if (string.Equals(right.ToString(), value, StringComparison.OrdinalIgnoreCase))
                return right;
        }

        throw new InvalidSettingException(Key, "one of " + string.Join(", ", Enum.GetNames<ReminderRight>()), value);
    }

    private static Uri? PublicUrlOf(IConfiguration configuration) =>
        Url(configuration, PublicUrlKey, loopback: false) is not { } url ? null
            : url.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");

    private static TeamsIdentity? IdentityOf(IConfiguration configuration, string home)
    {
        if (Text(configuration, AppIdKey) is not { } appId)
            return null;
        if (!Guid.TryParse(appId, out _))
            throw new InvalidSettingException(AppIdKey, "the app's (client) id, such as 11111111-2222-3333-4444-555555555555", appId);
        if (Flag(configuration, "Teams:ManagedIdentity"))
            return new TeamsIdentity(appId, null) { ManagedIdentity = true };
        var tenant = Text(configuration, "Teams:TenantId")
            ?? throw new InvalidSettingException("Teams:TenantId", "the app's tenant (directory) id, as Teams:AppId is set", "");
        var secret = Text(configuration, "Teams:ClientSecret");
        var certificate = Certificate(configuration, home);
        if (secret is null && certificate is null)
        {
            throw new InvalidSettingException(
                "Teams:ClientSecret", "a client secret, or else Teams:CertificatePath or Teams:ManagedIdentity, as Teams:AppId is set", "");
        }

        return new TeamsIdentity(appId, tenant) { ClientSecret = secret, Certificate = certificate };
    }

    private static X509Certificate2? Certificate(IConfiguration configuration, string home)
    {
        const string Key = "Teams:CertificatePath";
        if (Text(configuration, Key) is not { } path)
            return null;
        var file = Path.GetFullPath(path, home);
        try
        {
            return Path.GetExtension(file) == ".pem"
                ? X509Certificate2.CreateFromPemFile(file)
                : X509CertificateLoader.LoadPkcs12FromFile(file, Text(configuration, "Teams:CertificatePassword"));
        }
        catch (Exception error) when (error is CryptographicException or IOException)
        {
            throw new InvalidSettingException(Key, "a .pfx file, or a .pem file with its key", $"{path}: {error.Message}");
        }
    }

    private static bool Flag(IConfiguration configuration, string key) =>
        Text(configuration, key) is { } value
        && (bool.TryParse(value, out var flag) ? flag : throw new InvalidSettingException(key, "true or false", value));

    private static Uri? Url(IConfiguration configuration, string key, bool loopback)
    {
        if (Text(configuration, key) is not { } value)
            return null;
        return Uri.TryCreate(value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || (loopback && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? url
            : throw new InvalidSettingException(key, "an address that begins with https://", value);
    }

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
