using BackCareBot.Discord.Port;
using BackCareBot.Discord.Reminding;
using BackCareBot.Discord.Wire;

namespace BackCareBot.Host.Composition;

/// <summary>The program's settings, read and checked: from <c>appsettings.json</c>, then from environment variables.</summary>
internal sealed record BotSettings
{
    /// <summary>The knowledge folder, as a full path.</summary>
    public required string KnowledgePath { get; init; }

    /// <summary>Where the program keeps what it derives and counts, as a full path.</summary>
    public required string DataPath { get; init; }

    /// <summary>The search engine: <c>auto</c>, <c>sqlite</c> or, in a build on the full feed, <c>lucene</c>.</summary>
    public required string SearchEngine { get; init; }

    /// <summary>The country whose emergency numbers to name (ISO 3166), or null.</summary>
    public string? Country { get; init; }

    /// <summary>Where the page listens.</summary>
    public required Uri WebUrl { get; init; }

    /// <summary>The host names that the page answers to.</summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary>How many questions one client may ask a second, on average.</summary>
    public required int QuestionsPerSecond { get; init; }

    /// <summary>What is set for Teams.</summary>
    public TeamsSettings Teams { get; init; } = TeamsSettings.Read(new ConfigurationBuilder().Build(), "");

    /// <summary>The Discord bot's token, or null to leave Discord out. A secret.</summary>
    public string? DiscordToken { get; init; }

    /// <summary>Where Discord's API is; ends with a slash.</summary>
    public Uri DiscordApiBase { get; init; } = DiscordOptions.DiscordsOwn;

    /// <summary>The one server in which commands are registered while developing, or null for everywhere.</summary>
    public Snowflake? DiscordDevelopmentGuild { get; init; }

    /// <summary>What carries Discord: <c>auto</c>, <c>own</c> or, in a build on the full feed, <c>dsharpplus</c>.</summary>
    public string DiscordClient { get; init; } = PackageSet.Auto;

    /// <summary>Who may set reminders in a Discord server.</summary>
    public ReminderRight DiscordReminderRight { get; init; }

    /// <summary>What is set for reminders and for where they are kept.</summary>
    public ReminderSettings Reminders { get; init; } = new();

    /// <summary>Reads the settings below a home folder.</summary>
    /// <exception cref="InvalidSettingException">A setting has no meaning; the message names it, what was expected and what came.</exception>
    public static BotSettings Read(string home)
    {
        var configuration = Configuration(home);
        return new BotSettings
        {
            KnowledgePath = Folder(configuration, home, "Knowledge:Path", "knowledge"),
            DataPath = Folder(configuration, home, "Data:Path", "data"),
            SearchEngine = PackageSet.Checked(
                SearchEngines.Key, OneOf(configuration, SearchEngines.Key, PackageSet.Auto, SearchEngines.Sqlite, SearchEngines.Lucene), SearchEngines.Lucene),
            Country = CountryOf(configuration),
            WebUrl = Url(configuration, "Web:Url"),
            AllowedHosts = (configuration["Web:AllowedHosts"] ?? "localhost;127.0.0.1;[::1]")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            QuestionsPerSecond = Number(configuration, "Web:QuestionsPerSecond", 20, 1, 100_000),
            Teams = TeamsSettings.Read(configuration, home),
            DiscordToken = DiscordSettings.Token(configuration),
            DiscordApiBase = DiscordSettings.ApiBase(configuration),
            DiscordDevelopmentGuild = DiscordSettings.DevelopmentGuild(configuration),
            DiscordReminderRight = DiscordSettings.Right(configuration),
            Reminders = ReminderSettings.Read(configuration),
            DiscordClient = PackageSet.Checked(
                DiscordCarriers.Key, OneOf(configuration, DiscordCarriers.Key, PackageSet.Auto, DiscordCarriers.Own, DiscordCarriers.DSharpPlus), DiscordCarriers.DSharpPlus),
        };
    }

    /// <summary>The raw settings, for the parts of the framework that read their own.</summary>
    public static IConfigurationRoot Configuration(string home)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(home, "appsettings.json"), optional: true)
                .AddEnvironmentVariables("BACKCARE_")
                .Build();
        }
        catch (InvalidDataException error)
        {
            throw new InvalidSettingException("appsettings.json", "valid JSON", error.InnerException?.Message ?? error.Message);
        }
    }

    /// <summary>Reads a whole number within bounds.</summary>
    /// <exception cref="InvalidSettingException">It is none, or beyond them.</exception>
    public static int Number(IConfiguration configuration, string key, int fallback, int least, int most)
    {
        if (configuration[key] is not { Length: > 0 } value)
            return fallback;
        return int.TryParse(value, out var number) && number >= least && number <= most
            ? number
            : throw new InvalidSettingException(key, $"a whole number from {least} to {most}", value);
    }

    private static string Folder(IConfiguration configuration, string home, string key, string fallback) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(configuration[key]) ? fallback : configuration[key]!, home);

    private static string OneOf(IConfiguration configuration, string key, params string[] choices)
    {
        var value = configuration[key] is { Length: > 0 } set ? set : choices[0];
        return Array.Find(choices, choice => string.Equals(choice, value, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidSettingException(key, "one of " + string.Join(", ", choices), value);
    }

    private static string? CountryOf(IConfiguration configuration)
    {
        var value = configuration["Safety:Country"];
        if (string.IsNullOrWhiteSpace(value))
            return null;
        return value.Length == 2 && value.All(char.IsAsciiLetter)
            ? value.ToUpperInvariant()
            : throw new InvalidSettingException("Safety:Country", "a country of two letters, such as GB or US, or nothing", value);
    }

    private static Uri Url(IConfiguration configuration, string key)
    {
        var value = configuration[key] is { Length: > 0 } set ? set : "http://localhost:3978";
        return Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsolutePath == "/"
            ? url
            : throw new InvalidSettingException(key, "an address such as http://localhost:3978", value);
    }
}

/// <summary>A setting without meaning.</summary>
internal sealed class InvalidSettingException(string key, string expected, string came)
    : Exception($"Setting {key}: expected {expected}, but found '{came}'. Mend it in appsettings.json or in the environment variable BACKCARE_{key.Replace(":", "__", StringComparison.Ordinal)}.");
