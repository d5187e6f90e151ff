using System.Text.RegularExpressions;

namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>The words of a phrase, read from first to last. The first refusal stops the reading.</summary>
internal sealed partial class Words
{
    private readonly List<string> _all;

    private readonly string _before;

    /// <param name="text">The phrase.</param>
    /// <param name="before">What stands before it in the whole message.</param>
    public Words(string text, string before = "")
    {
        _all = [.. Split(text)];
        _before = before;
    }

    public int At { get; private set; }

    public bool Ended => At >= _all.Count;

    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<string> All => _all;

    /// <summary>A word ahead of the next one, in lower case; empty after the last.</summary>
    public string this[int ahead] => At + ahead < _all.Count ? _all[At + ahead] : "";

    public void Take(int count) => At += count;

    /// <summary>Takes the next word where it is one of these.</summary>
    public bool Takes(params ReadOnlySpan<string> words)
    {
        if (Ended || !words.Contains(this[0]))
            return false;
        At++;
        return true;
    }

    /// <summary>Up to this many of the next words, as one text.</summary>
    public string Next(int count) => string.Join(' ', _all.Skip(At).Take(count));

    public string Between(int from, int to) => string.Join(' ', _all.Skip(from).Take(to - from));

    public void Refuse(Refusal refusal) => Refusal ??= refusal;

    /// <summary>The whole message with some of its words replaced.</summary>
    public string With(int from, int to, string replacement) =>
        string.Join(' ', _all.Take(from).Append(replacement).Concat(_all.Skip(to)).Prepend(_before)).Trim();

    private static IEnumerable<string> Split(string text)
    {
        var plain = text.ToLowerInvariant().Replace('’', '\'').Replace('–', '-').Replace('—', '-');
        plain = MeridiemDots().Replace(plain, "$1m");
        plain = Label().Replace(plain, "$1 ");
        return Separator().Split(plain).Select(word => word.Trim('.', '!', '?', '"', '\'', '“', '”', '(', ')', ':')).Where(word => word.Length > 0 && word != "-");
    }

    [GeneratedRegex(@"\b([ap])\.\s?m\b\.?")]
    private static partial Regex MeridiemDots();

    /// <summary>"zone:Berlin", as a form or a command of a platform writes it.</summary>
    [GeneratedRegex(@"\b(time|days?|zone|timezone|routine|level|from|until|minutes|number):")]
    private static partial Regex Label();

    [GeneratedRegex(@"[\s,;]+")]
    private static partial Regex Separator();
}
