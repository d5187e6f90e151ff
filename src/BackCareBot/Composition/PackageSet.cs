namespace BackCareBot.Host.Composition;

/// <summary>Which package set the program is built on, and what that means for the settings that choose a carrier.</summary>
internal static class PackageSet
{
    /// <summary>The choice of whatever the set is made for.</summary>
    public const string Auto = "auto";

    /// <summary>Whether the program is built with <c>-p:FullFeed=true</c>.</summary>
    public static bool IsFull =>
#if FULL_FEED
        true;
#else
        false;
#endif

    /// <summary>Whether a setting chooses the carrier that only the full set holds.</summary>
    /// <param name="choice">The setting's value.</param>
    /// <param name="full">What the setting calls the carrier of the full set.</param>
    public static bool Chooses(string choice, string full) => choice == full || (choice == Auto && IsFull);

    /// <summary>The value, unless it asks for a carrier that this program was built without.</summary>
    /// <param name="key">The setting's key.</param>
    /// <param name="value">Its value: <see cref="Auto"/>, the carrier of the narrow set, or that of the full one.</param>
    /// <param name="full">What the setting calls the carrier of the full set.</param>
    /// <exception cref="InvalidSettingException">The carrier is not compiled in.</exception>
    public static string Checked(string key, string value, string full) => value != full || IsFull
        ? value
        : throw new InvalidSettingException(key, $"a carrier that this program was built with ('{full}' needs a build with -p:FullFeed=true)", value);
}
