using System.Globalization;

namespace BackCareBot.Discord.Port;

/// <summary>Discord's name for anything: a 64-bit number, written as text in JSON because JavaScript cannot hold it.</summary>
public readonly record struct Snowflake(ulong Value)
{
    /// <summary>Reads a snowflake, or gives null where the text is none.</summary>
    public static Snowflake? Parse(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new Snowflake(value) : null;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
