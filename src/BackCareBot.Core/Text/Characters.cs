namespace BackCareBot.Core.Text;

/// <summary>Character folding that does not depend on the machine's locale data.</summary>
internal static class Characters
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyyAAAAAACEEEEIIIINOOOOOOUUUUY";

    /// <summary>The character without its accent; typographic apostrophes as the plain one.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
            return c == '`' ? '\'' : c;
        if (c is '\u2019' or '\u2018' or '\u00b4' or '\u02bc')
            return '\'';
        var at = Accented.IndexOf(c);
        return at >= 0 ? Plain[at] : c;
    }
}
