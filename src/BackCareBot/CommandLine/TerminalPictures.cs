using System.Text;

namespace BackCareBot.Host.CommandLine;

/// <summary>Shows pictures in terminals that can: by the protocol of kitty, or by that of iTerm2. Elsewhere the words do.</summary>
/// <param name="knowledgePath">Where the pictures are.</param>
/// <param name="variable">The value of an environment variable, or null.</param>
/// <param name="output">The terminal itself, past everything that wraps lines.</param>
internal sealed class TerminalPictures(string knowledgePath, Func<string, string?> variable, TextWriter output)
{
    /// <summary>What kitty takes in one piece.</summary>
    private const int Piece = 4096;

    private const int Columns = 60;

    /// <summary>Shows a picture; does nothing where the terminal shows none or the file is not there.</summary>
    public void Show(string name)
    {
        var file = Path.Combine(knowledgePath, "images", Path.GetFileName(name) + ".png");
        if (!File.Exists(file))
            return;
        if (IsKitty())
            output.WriteLine(Kitty(Convert.ToBase64String(File.ReadAllBytes(file))));
        else if (variable("TERM_PROGRAM") is "iTerm.app" or "WezTerm")
            output.WriteLine($"\u001b]1337;File=inline=1;width={Columns};preserveAspectRatio=1:{Convert.ToBase64String(File.ReadAllBytes(file))}\a");
    }

    private bool IsKitty() =>
        variable("KITTY_WINDOW_ID") is { Length: > 0 } || variable("TERM") == "xterm-kitty" || variable("TERM_PROGRAM") == "ghostty";

    private static string Kitty(string base64)
    {
        var text = new StringBuilder();
        for (var at = 0; at < base64.Length; at += Piece)
        {
            var piece = base64.AsSpan(at, Math.Min(Piece, base64.Length - at));
            var more = at + Piece < base64.Length ? 1 : 0;
            text.Append("\u001b_G").Append(at == 0 ? $"a=T,f=100,c={Columns}," : "").Append($"m={more};").Append(piece).Append("\u001b\\");
        }

        return text.ToString();
    }
}
