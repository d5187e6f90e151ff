namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Large cities and common names of places that the time zone database has no zone of their own for.</summary>
internal static class MoreCities
{
    public static IReadOnlyList<(string Zone, string Names)> All { get; } =
    [
        ("Africa/Cairo", "Alexandria, Giza"),
        ("Africa/Johannesburg", "Cape Town, Durban, Pretoria"),
        ("Africa/Lagos", "Abuja, Kano"),
        ("Africa/Casablanca", "Rabat, Marrakesh"),
        ("America/Bogota", "Medellin, Cali"),
        ("America/Chicago", "Austin, Dallas, Houston, Memphis, Milwaukee, Minneapolis, Nashville, New Orleans, San Antonio, St Louis, Kansas City"),
        ("America/Denver", "Albuquerque, Colorado Springs, El Paso, Salt Lake City"),
        ("America/Edmonton", "Calgary"),
        ("America/Los_Angeles", "Las Vegas, Oakland, Portland, Sacramento, San Diego, San Francisco, Seattle, Silicon Valley"),
        ("America/New_York", "Atlanta, Baltimore, Boston, Brooklyn, Charlotte, Cleveland, Miami, NYC, Orlando, Philadelphia, Pittsburgh, Washington DC"),
        ("America/Sao_Paulo", "Brasilia, Rio, Rio de Janeiro"),
        ("America/Toronto", "Montreal, Ottawa, Quebec City"),
        ("Asia/Dubai", "Abu Dhabi"),
        ("Asia/Ho_Chi_Minh", "Hanoi, Saigon"),
        ("Asia/Jerusalem", "Haifa, Tel Aviv"),
        ("Asia/Karachi", "Islamabad, Lahore"),
        ("Asia/Kolkata", "Ahmedabad, Bangalore, Bengaluru, Calcutta, Chennai, Delhi, Hyderabad, Mumbai, New Delhi, Pune"),
        ("Asia/Riyadh", "Jeddah, Mecca"),
        ("Asia/Shanghai", "Beijing, Chengdu, Guangzhou, Shenzhen"),
        ("Asia/Tokyo", "Kyoto, Nagoya, Osaka, Sapporo"),
        ("Asia/Yangon", "Rangoon"),
        ("Australia/Sydney", "Canberra, Newcastle NSW"),
        ("Etc/UTC", "UTC, GMT, Zulu, coordinated universal"),
        ("Europe/Amsterdam", "Rotterdam, The Hague, Utrecht"),
        ("Europe/Berlin", "Bonn, Cologne, Dortmund, Dresden, Dusseldorf, Frankfurt, Hamburg, Leipzig, Munich, Nuremberg, Stuttgart"),
        ("Europe/Brussels", "Antwerp, Ghent"),
        ("Europe/Istanbul", "Ankara, Izmir"),
        ("Europe/Kyiv", "Kiev, Kharkiv, Lviv, Odesa"),
        ("Europe/London", "Birmingham, Bristol, Cardiff, Edinburgh, Glasgow, Leeds, Liverpool, Manchester, Newcastle, Oxford, Sheffield"),
        ("Europe/Lisbon", "Porto"),
        ("Europe/Madrid", "Barcelona, Seville, Valencia"),
        ("Europe/Moscow", "Saint Petersburg, St Petersburg"),
        ("Europe/Paris", "Bordeaux, Lille, Lyon, Marseille, Nice, Strasbourg, Toulouse"),
        ("Europe/Rome", "Florence, Milan, Naples, Turin, Venice"),
        ("Europe/Stockholm", "Gothenburg, Malmo"),
        ("Europe/Warsaw", "Gdansk, Krakow, Wroclaw"),
        ("Europe/Zurich", "Basel, Bern, Geneva, Lausanne"),
        ("Pacific/Auckland", "Christchurch, Wellington"),
    ];

    /// <summary>Other names of countries, by ISO 3166 code.</summary>
    public static IReadOnlyList<(string Country, string Names)> Countries { get; } =
    [
        ("GB", "UK, United Kingdom, Great Britain, Britain, England, Scotland, Wales, Northern Ireland"),
        ("US", "USA, US, United States of America, America"),
        ("NL", "Holland, the Netherlands"),
        ("CZ", "Czechia"),
        ("AE", "UAE, Emirates"),
        ("KR", "South Korea"),
        ("TR", "Turkiye"),
        ("NZ", "NZ"),
        ("IE", "Republic of Ireland"),
    ];

    /// <summary>Short forms that mean several zones, or in summer not what they say.</summary>
    public static IReadOnlyList<(string Names, string[] Zones)> Several { get; } =
    [
        ("EST, EDT, ET, eastern", ["America/New_York", "America/Toronto", "America/Panama"]),
        ("CST, CDT, CT, central", ["America/Chicago", "America/Mexico_City", "Asia/Shanghai"]),
        ("MST, MDT, MT, mountain", ["America/Denver", "America/Phoenix"]),
        ("PST, PDT, PT, pacific", ["America/Los_Angeles", "America/Vancouver"]),
        ("IST", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
        ("BST", ["Europe/London", "Asia/Dhaka"]),
        ("WET, WEST", ["Europe/Lisbon", "Atlantic/Canary"]),
        ("CET, CEST, MET, MEZ, central european", ["Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome"]),
        ("EET, EEST, eastern european", ["Europe/Athens", "Europe/Helsinki", "Europe/Kyiv", "Africa/Cairo"]),
        ("AEST, AEDT", ["Australia/Sydney", "Australia/Brisbane"]),
        ("San Jose", ["America/Los_Angeles", "America/Costa_Rica"]),
        ("London Ontario", ["America/Toronto"]),
    ];

    /// <summary>What completion shows before anything is typed.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam", "Europe/Warsaw", "Europe/Athens",
        "Europe/Istanbul", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Toronto",
        "America/Mexico_City", "America/Sao_Paulo", "Africa/Lagos", "Africa/Johannesburg", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore",
        "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland",
    ];
}
