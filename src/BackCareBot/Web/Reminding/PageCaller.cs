using System.Text.RegularExpressions;
using BackCareBot.Core.Reminders;
using BackCareBot.Core.Reminders.Commands;
using NodaTime;

namespace BackCareBot.Host.Web.Reminding;

/// <summary>Who asks on the page. A browser is a channel of its own with one person in it, who may do everything there.</summary>
internal static partial class PageCaller
{
    public const string Platform = "web";

    /// <summary>What a browser's name must be, for a refusal. It is all that guards its reminders, so it must not be guessed.</summary>
    public const string Expected = "Expected a \"browser\", a random name of 20 to 64 letters, digits and hyphens.";

    private static readonly ConversationRights Everything =
        new(MayManage: true, MayModerate: true, MayMention: false, new RightNames("reminders", "reminders", "mentions", "on this page"));

    public static bool IsName(string? browser) => browser is not null && BrowserName().IsMatch(browser);

    public static Place PlaceOf(string browser) => new(Platform, "", browser);

    /// <param name="browser">A name that <see cref="IsName"/> has found good.</param>
    /// <param name="zone">The browser's time zone; one that is none counts as untold.</param>
    public static ReminderCaller Of(string browser, string? zone) => new(
        PlaceOf(browser), browser, Everything, Zone: zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null ? zone : null);

    [GeneratedRegex(@"^[A-Za-z0-9-]{20,64}\z")]
    private static partial Regex BrowserName();
}
