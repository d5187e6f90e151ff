namespace BackCareBot.Discord.Port;

/// <summary>A message as Discord shows it: rendered, within its limits, ready to send.</summary>
public sealed record DiscordMessage
{
    /// <summary>Plain text above the embeds, at most 2,000 characters; usually empty.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<DiscordEmbed> Embeds { get; init; } = [];

    /// <summary>Rows of buttons: at most five of at most five.</summary>
    public IReadOnlyList<IReadOnlyList<DiscordButton>> Rows { get; init; } = [];

    /// <summary>A picture that is uploaded with the message and shown in the first embed, or null.</summary>
    public DiscordPicture? Picture { get; init; }
}

/// <param name="Title">At most 256 characters.</param>
/// <param name="Description">At most 4,096 characters of Discord's Markdown.</param>
/// <param name="Colour">24 bits of red, green and blue.</param>
/// <param name="Fields">At most 25.</param>
public sealed record DiscordEmbed(string Title, string Description, int Colour, IReadOnlyList<DiscordField> Fields);

/// <param name="Name">At most 256 characters.</param>
/// <param name="Value">At most 1,024 characters of Discord's Markdown.</param>
public sealed record DiscordField(string Name, string Value);

/// <param name="Label">At most 80 characters.</param>
/// <param name="Id">What comes back when it is pressed, at most 100 characters.</param>
/// <param name="Style">How it looks.</param>
public sealed record DiscordButton(string Label, string Id, ButtonStyle Style = ButtonStyle.Quiet);

/// <summary>How a button looks, with Discord's numbers.</summary>
public enum ButtonStyle
{
    Main = 1,
    Quiet = 2,
    Good = 3,
}

/// <param name="FileName">The name under which it is uploaded.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Bytes">The picture.</param>
/// <param name="Description">What it shows, for people who cannot see it.</param>
public sealed record DiscordPicture(string FileName, string MediaType, ReadOnlyMemory<byte> Bytes, string Description);
