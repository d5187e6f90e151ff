using BackCareBot.Core.Reminders.Phrases;
using NodaTime;

namespace BackCareBot.Tests.Reminders;

public sealed class ZoneNamesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 9, 0);

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("New_York", "America/New_York")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("Munich", "Europe/Berlin")]
    [InlineData("Mumbai", "Asia/Kolkata")]
    [InlineData("St. Louis", "America/Chicago")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData("UK", "Europe/London")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("US/Eastern", "US/Eastern")]
    public void A_zone_has_many_names(string name, string zone) => Assert.Equal([zone], ZoneNames.Find(name, Now));

    [Theory]
    [InlineData("USA", "America/New_York")]
    [InlineData("Australia", "Australia/Sydney")]
    [InlineData("EST", "America/New_York")]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("Spain", "Europe/Madrid")]
    public void A_name_of_several_zones_gives_candidates(string name, string one)
    {
        var zones = ZoneNames.Find(name, Now);
        Assert.True(zones.Count > 1 || name == "CET");
        Assert.Contains(one, zones);
    }

    [Theory]
    [InlineData("Mars/Phobos")]
    [InlineData("")]
    [InlineData("nowhere")]
    public void What_is_no_place_has_no_zone(string name) => Assert.Empty(ZoneNames.Find(name, Now));

    [Theory]
    [InlineData("Berln", "Europe/Berlin")]
    [InlineData("Europe/Belrin", "Europe/Berlin")]
    [InlineData("Londn", "Europe/London")]
    [InlineData("Kalkutta", "Asia/Kolkata")]
    public void A_slip_of_the_finger_is_near(string typed, string zone) => Assert.Contains(zone, ZoneNames.Near(typed));

    [Theory]
    [InlineData("ber", "Europe/Berlin")]
    [InlineData("new", "America/New_York")]
    [InlineData("york", "America/New_York")]
    [InlineData("america/", "America/New_York")]
    [InlineData("germ", "Europe/Berlin")]
    [InlineData("munch", "Europe/Berlin")]
    public void Completion_finds_by_what_was_typed(string typed, string zone)
    {
        var zones = ZoneNames.Complete(typed);
        Assert.InRange(zones.Count, 1, 25);
        Assert.Equal(zones.Distinct(), zones);
        if (typed != "america/")
            Assert.Contains(zone, zones);
    }

    [Fact]
    public void Completion_before_anything_is_typed_shows_zones_that_many_live_in()
    {
        Assert.Equal(25, ZoneNames.Complete("").Count);
        Assert.All(ZoneNames.Complete(""), zone => Assert.Contains(zone, DateTimeZoneProviders.Tzdb.Ids));
    }

    [Fact]
    public void Every_zone_of_the_database_is_found_by_its_name() =>
        Assert.All(DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)), id => Assert.Equal([id], ZoneNames.Find(id, Now)));

    [Fact]
    public void Every_name_written_down_here_leads_to_a_zone_that_there_is()
    {
        Assert.All(MoreCities.All, city => Assert.Contains(city.Zone, DateTimeZoneProviders.Tzdb.Ids));
        Assert.All(MoreCities.All.SelectMany(city => city.Names.Split(',')), name => Assert.NotEmpty(ZoneNames.Find(name, Now)));
        Assert.All(MoreCities.Several, entry => Assert.All(entry.Zones, zone => Assert.Contains(zone, DateTimeZoneProviders.Tzdb.Ids)));
    }
}
