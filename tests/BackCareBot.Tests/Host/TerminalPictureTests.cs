using BackCareBot.Host.CommandLine;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Host;

public sealed class TerminalPictureTests : IDisposable
{
    private readonly TempFolder _knowledge = new();

    public TerminalPictureTests()
    {
        Directory.CreateDirectory(_knowledge.Of("images"));
        File.WriteAllBytes(_knowledge.Of("images/cat-cow.png"), new byte[5000]);
    }

    [Theory]
    [InlineData("TERM", "xterm-kitty", "\u001b_Ga=T,f=100,")]
    [InlineData("TERM_PROGRAM", "ghostty", "\u001b_Ga=T,f=100,")]
    [InlineData("TERM_PROGRAM", "iTerm.app", "\u001b]1337;File=inline=1;")]
    [InlineData("TERM_PROGRAM", "WezTerm", "\u001b]1337;File=inline=1;")]
    public void A_terminal_that_shows_pictures_gets_one(string variable, string value, string start) =>
        Assert.StartsWith(start, Shown(variable, value, "cat-cow"));

    [Fact]
    public void A_large_picture_goes_to_kitty_in_pieces_of_which_only_the_last_says_so()
    {
        var pieces = Shown("TERM", "xterm-kitty", "cat-cow").Split("\u001b_G", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["m=1", "m=0"], pieces.Select(piece => piece.Split(';')[0].Split(',')[^1]));
    }

    [Theory]
    [InlineData("TERM", "xterm-256color", "cat-cow")]
    [InlineData("TERM", "xterm-kitty", "none")]
    public void Without_such_a_terminal_or_without_the_file_nothing_is_written(string variable, string value, string name) =>
        Assert.Empty(Shown(variable, value, name));

    public void Dispose() => _knowledge.Dispose();

    private string Shown(string variable, string value, string name)
    {
        using var output = new StringWriter();
        new TerminalPictures(_knowledge.Path, asked => asked == variable ? value : null, output).Show(name);
        return output.ToString();
    }
}
