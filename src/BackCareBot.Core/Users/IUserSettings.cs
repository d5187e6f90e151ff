namespace BackCareBot.Core.Users;

/// <summary>What people have set for themselves. Every method throws <see cref="Reminders.StoreException"/> where the store cannot be used.</summary>
public interface IUserSettings
{
    /// <returns><see cref="UserSettings.None"/> for somebody who has set nothing.</returns>
    Task<UserSettings> Find(string platform, string user, CancellationToken cancellation);

    Task Keep(string platform, string user, UserSettings settings, CancellationToken cancellation);
}

/// <param name="Zone">The IANA time zone they live by, or null.</param>
/// <param name="Country">The country whose emergency numbers they want named (ISO 3166), or null.</param>
public sealed record UserSettings(string? Zone, string? Country)
{
    public static UserSettings None { get; } = new(null, null);
}
