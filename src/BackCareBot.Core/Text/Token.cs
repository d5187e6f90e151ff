namespace BackCareBot.Core.Text;

/// <summary>How a word is set off from the word before it.</summary>
public enum Boundary
{
    /// <summary>Nothing but white space or a joining mark stands between the words.</summary>
    None,

    /// <summary>A comma, dash, bracket or colon: a clause may end here.</summary>
    Clause,

    /// <summary>A full stop, question or exclamation mark, semicolon or line break: a sentence ends here.</summary>
    Sentence,
}

/// <summary>One word of a message.</summary>
/// <param name="Word">The word in lower case, without apostrophe or accent.</param>
/// <param name="Stem">The word without its inflection (<see cref="PorterStemmer"/>).</param>
/// <param name="Before">What stands between this word and the one before.</param>
public readonly record struct Token(string Word, string Stem, Boundary Before)
{
    /// <summary>The value of a number in digits or as a number word up to ninety-nine; otherwise -1.</summary>
    public int Number => NumberWords.ValueOf(Word);
}
