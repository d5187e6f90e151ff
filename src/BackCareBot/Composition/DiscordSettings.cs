using BackCareBot.Discord.Port;
using BackCareBot.Discord.Reminding;
using BackCareBot.Discord.Wire;

namespace BackCareBot.Host.Composition;

/// <summary>Reads the settings under <c>Discord</c>.</summary>
internal static class DiscordSettings
{
    /// <exception cref="InvalidSettingException">It cannot be a token; the message does not repeat it.</exception>
    public static string? Token(IConfiguration configuration)
    {
        var value = configuration["Discord:Token"]?.Trim();
        if (string.IsNullOrEmpty(value))
            return null;
        // A token goes into a header: a line break or a space in it is a slip of copying.
        return value.All(character => character is > ' ' and <= '~')
            ? value
            : throw new InvalidSettingException("Discord:Token", "a bot's token without spaces or line breaks", "(not shown)");
    }

    public static ReminderRight Right(IConfiguration configuration)
    {
        var value = configuration["Discord:ReminderRight"]?.Trim();
        if (string.IsNullOrEmpty(value))
            return ReminderRight.ManageChannels;
        return Enum.TryParse<ReminderRight>(value, ignoreCase: true, out var right) && Enum.IsDefined(right) && !char.IsAsciiDigit(value[0])
            ? right
            : throw new InvalidSettingException("Discord:ReminderRight", "one of " + string.Join(", ", Enum.GetNames<ReminderRight>()), value);
    }

    public static Uri ApiBase(IConfiguration configuration)
    {
        var value = configuration["Discord:ApiBaseUrl"]?.Trim();
        if (string.IsNullOrEmpty(value))
            return DiscordOptions.DiscordsOwn;
        return Uri.TryCreate(value.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new InvalidSettingException("Discord:ApiBaseUrl", $"an address such as {DiscordOptions.DiscordsOwn}, or nothing", value);
    }

    public static Snowflake? DevelopmentGuild(IConfiguration configuration)
    {
        var value = configuration["Discord:DevelopmentGuildId"]?.Trim();
        if (string.IsNullOrEmpty(value))
            return null;
        return Snowflake.Parse(value)
            ?? throw new InvalidSettingException("Discord:DevelopmentGuildId", "a server's id, a number such as 1100000000000000002, or nothing", value);
    }
}
