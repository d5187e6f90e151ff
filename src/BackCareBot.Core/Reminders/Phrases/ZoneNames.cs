using System.Collections.Frozen;
using BackCareBot.Core.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Finds time zones by IANA name, by city and by country.</summary>
public static class ZoneNames
{
    /// <summary>The most suggestions that Discord shows.</summary>
    public const int MostCompletions = 25;

    private const int MostCandidates = 5;

    private static readonly FrozenDictionary<string, string> Ids =
        DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(id => id.ToLowerInvariant(), id => id);

    private static readonly FrozenDictionary<string, TzdbZoneLocation> Locations =
        TzdbDateTimeZoneSource.Default.ZoneLocations!.ToFrozenDictionary(location => location.ZoneId, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Names = Collect();

    /// <summary>The zones that a name can mean: one where it is plain, several where it must be asked, none where it is no place.</summary>
    /// <param name="name">An IANA name, a city or a country, in any case.</param>
    /// <param name="now">Zones of one country count as one where they show the same time for the ten years after it.</param>
    public static IReadOnlyList<string> Find(string name, Instant now)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = Key(name);
        if (Names.TryGetValue(key, out var zones))
        {
            // Of zones with one time the one that most people know speaks for the others.
            return zones.Length == 1 ? zones
                : [.. zones.GroupBy(zone => RulesOf(zone, now)).Select(same => same.FirstOrDefault(MoreCities.Usual.Contains) ?? same.First()).OrderBy(UsualFirst)];
        }

        return Ids.TryGetValue(name.Trim().Replace(' ', '_').ToLowerInvariant(), out var id) ? [id] : [];
    }

    /// <summary>The zones whose name or city is spelt most like this; empty where none is near.</summary>
    public static IReadOnlyList<string> Near(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var typed = Key(name);
        var city = Key(name[(name.LastIndexOf('/') + 1)..]);
        var most = Math.Clamp(city.Length / 3, 1, 3);
        return [.. Names.Select(pair => (pair.Key, pair.Value, Slips: Math.Min(EditDistance.Between(typed, pair.Key, most), EditDistance.Between(city, pair.Key, most))))
            .Where(pair => pair.Slips <= most).OrderBy(pair => pair.Slips).ThenBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value).Distinct().Take(MostCandidates)];
    }

    /// <summary>Zones that go with what was typed so far, the best first, each once.</summary>
    public static IReadOnlyList<string> Complete(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var key = Key(typed);
        if (key.Length == 0)
            return MoreCities.Usual;
        var found = Names.Select(pair => (pair.Value, Score: Score(pair.Key, key))).Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Value[0], StringComparer.Ordinal)
            .SelectMany(pair => pair.Value).Distinct().Take(MostCompletions).ToList();
        return found.Count > 0 ? found : Near(typed);
    }

    /// <summary>The zone with its country: "Europe/Berlin (Germany)".</summary>
    public static string Label(string zone) =>
        Locations.TryGetValue(zone, out var location) ? $"{zone} ({location.CountryName})" : zone;

    private static bool UsualFirst(string zone) => !MoreCities.Usual.Contains(zone);

    private static double Score(string name, string key) =>
        name == key ? 4
        : name.StartsWith(key, StringComparison.Ordinal) ? 3
        : name.Contains(' ' + key, StringComparison.Ordinal) || name.Contains('/' + key, StringComparison.Ordinal) ? 2
        : key.Length >= 3 && name.Contains(key, StringComparison.Ordinal) ? 1 : 0;

    private static FrozenDictionary<string, string[]> Collect()
    {
        var names = new Dictionary<string, List<string>>();
        foreach (var (several, zones) in MoreCities.Several)
            Add(several, zones);
        foreach (var location in Locations.Values.OrderBy(location => location.ZoneId, StringComparer.Ordinal))
        {
            Add(location.ZoneId[(location.ZoneId.LastIndexOf('/') + 1)..], location.ZoneId);
            Add(location.ZoneId, location.ZoneId);
        }

        foreach (var (zone, cities) in MoreCities.All)
            Add(cities, zone);
        // The database lists a country's zones with the one most people live in first.
        foreach (var country in TzdbDateTimeZoneSource.Default.ZoneLocations!.GroupBy(location => location.CountryCode))
        {
            string[] zones = [.. country.Select(location => location.ZoneId)];
            var others = MoreCities.Countries.Where(other => other.Country == country.Key).Select(other => other.Names);
            foreach (var name in others.Append(country.First().CountryName.Replace(",", "", StringComparison.Ordinal)))
            {
                if (!names.ContainsKey(Key(name)))
                    Add(name, zones);
            }
        }

        return names.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());

        void Add(string list, params ReadOnlySpan<string> zones)
        {
            foreach (var name in list.Split(','))
            {
                if (!names.TryGetValue(Key(name), out var known))
                    names.Add(Key(name), known = []);
                foreach (var zone in zones)
                {
                    if (!known.Contains(zone))
                        known.Add(zone);
                }
            }
        }
    }

    /// <summary>The changes of a zone's clock from now on; equal texts show equal times.</summary>
    private static string RulesOf(string zone, Instant now) => string.Join(
        ';', DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(now, now + Duration.FromDays(3653))
            .Select(part => $"{(part.HasEnd ? part.End.ToUnixTimeSeconds() : 0)} {part.WallOffset.Seconds}"));

    private static string Key(string name) => string.Join(
        ' ', new string([.. name.Trim().ToLowerInvariant().Replace("st.", "st", StringComparison.Ordinal).Select(c => c is '_' or '-' ? ' ' : Characters.Fold(c))])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
