namespace BackCareBot.Core.Text;

/// <summary>
/// Takes the inflection off an English word: "massages", "massaging" and "massaged" become one stem.
/// The algorithm is M. F. Porter's, "An algorithm for suffix stripping", Program 14(3), 1980, steps 1 to 5.
/// No stemming library restores from the narrow feed this builds on, hence this class.
/// </summary>
public static class PorterStemmer
{
    private static readonly WordMemo<string> Stems = new(Compute);

    private static readonly (string Suffix, string By)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string By)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
        "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of a lower-case word. Words of fewer than four letters (Porter: three; "one" is not "on") or with digits stay as they are.</summary>
    public static string Stem(string word) => word.Length < 4 ? word : Stems.Of(word);

    private static string Compute(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
                return word;
        }

        var w = Plural(word);
        w = PastAndGerund(w);
        if (w.EndsWith('y') && HasVowel(w.AsSpan(0, w.Length - 1)))
            w = string.Concat(w.AsSpan(0, w.Length - 1), "i");
        w = Replace(w, Step2);
        w = Replace(w, Step3);
        w = Strip(w);
        return Tidy(w);
    }

    private static string Plural(string w)
    {
        if (w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("ies", StringComparison.Ordinal))
            return w[..^2];
        return w.EndsWith('s') && !w.EndsWith("ss", StringComparison.Ordinal) ? w[..^1] : w;
    }

    private static string PastAndGerund(string w)
    {
        if (w.EndsWith("eed", StringComparison.Ordinal))
            return Measure(w.AsSpan(0, w.Length - 3)) > 0 ? w[..^1] : w;
        string stem;
        if (w.EndsWith("ed", StringComparison.Ordinal) && HasVowel(w.AsSpan(0, w.Length - 2)))
            stem = w[..^2];
        else if (w.EndsWith("ing", StringComparison.Ordinal) && HasVowel(w.AsSpan(0, w.Length - 3)))
            stem = w[..^3];
        else
            return w;

        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal)
            || stem.EndsWith("iz", StringComparison.Ordinal))
            return stem + "e";
        if (EndsInDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && EndsInShortSyllable(stem) ? stem + "e" : stem;
    }

    private static string Replace(string w, (string Suffix, string By)[] rules)
    {
        foreach (var (suffix, by) in rules)
        {
            if (!w.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            var stem = w.AsSpan(0, w.Length - suffix.Length);
            return Measure(stem) > 0 ? string.Concat(stem, by) : w;
        }

        return w;
    }

    private static string Strip(string w)
    {
        if (w.EndsWith("ion", StringComparison.Ordinal) && w.Length > 3 && w[^4] is 's' or 't')
            return Measure(w.AsSpan(0, w.Length - 3)) > 1 ? w[..^3] : w;
        foreach (var suffix in Step4)
        {
            if (!w.EndsWith(suffix, StringComparison.Ordinal))
                continue;
            var stem = w.AsSpan(0, w.Length - suffix.Length);
            return Measure(stem) > 1 ? stem.ToString() : w;
        }

        return w;
    }

    private static string Tidy(string w)
    {
        if (w.EndsWith('e'))
        {
            var stem = w[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsInShortSyllable(stem)))
                w = stem;
        }

        return w.EndsWith("ll", StringComparison.Ordinal) && Measure(w) > 1 ? w[..^1] : w;
    }

    /// <summary>Porter's m: how many times a vowel run is followed by a consonant run.</summary>
    private static int Measure(ReadOnlySpan<char> w)
    {
        var count = 0;
        var inVowels = false;
        for (var i = 0; i < w.Length; i++)
        {
            if (IsConsonant(w, i))
            {
                if (inVowels)
                    count++;
                inVowels = false;
            }
            else
            {
                inVowels = true;
            }
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> w)
    {
        for (var i = 0; i < w.Length; i++)
        {
            if (!IsConsonant(w, i))
                return true;
        }

        return false;
    }

    private static bool EndsInDoubleConsonant(string w) =>
        w.Length > 1 && w[^1] == w[^2] && IsConsonant(w, w.Length - 1);

    private static bool EndsInShortSyllable(ReadOnlySpan<char> w) =>
        w.Length > 2 && IsConsonant(w, w.Length - 3) && !IsConsonant(w, w.Length - 2) && IsConsonant(w, w.Length - 1)
        && w[^1] is not ('w' or 'x' or 'y');

    private static bool IsConsonant(ReadOnlySpan<char> w, int at) => w[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(w, at - 1),
        _ => true,
    };
}
