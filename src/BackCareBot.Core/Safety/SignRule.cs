using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Safety.Scope;

namespace BackCareBot.Core.Safety;

/// <summary>A sign, ready to be looked for.</summary>
internal sealed class SignRule
{
    /// <summary>How near the groups must stand where the sign does not say.</summary>
    private const int DefaultNear = 12;
    private const int MostCombinations = 400;
    private const int ExceptReach = 16;

    private readonly int[][] _groups;
    private readonly int[] _except;
    private readonly int _near;

    public SignRule(Sign sign, IReadOnlyDictionary<string, IReadOnlyList<string>> sets, PhraseSet phrases)
    {
        Sign = sign;
        _near = sign.Near ?? DefaultNear;
        _groups = [.. sign.All.Select(group => group.SelectMany(phrase => Expand(phrase, sets)).Select(phrases.Add).Where(n => n >= 0).ToArray())];
        _except = [.. sign.Except.SelectMany(phrase => Expand(phrase, sets)).Select(phrases.Add).Where(n => n >= 0)];
    }

    public Sign Sign { get; }

    /// <summary>The numbers of the phrases of each group.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups => _groups;

    /// <summary>Finds the sign as something that is so now, or gives null.</summary>
    /// <param name="words">The message.</param>
    /// <param name="scope">In which way its words are meant.</param>
    /// <param name="groups">What was found of each group; at least one match each.</param>
    /// <param name="found">Everything that was found.</param>
    public SignMatch? Find(SignWords words, MessageScope scope, List<PhraseMatch>[] groups, PhrasesFound found)
    {
        var exceptions = found.Of(_except);
        var left = MostCombinations;
        return Combine(words, scope, groups, exceptions, [], ref left);
    }

    private SignMatch? Combine(
        SignWords words, MessageScope scope, List<PhraseMatch>[] groups, List<PhraseMatch> exceptions, List<PhraseMatch> chosen, ref int left)
    {
        if (chosen.Count == groups.Length)
            return left-- > 0 && !exceptions.Exists(exception => InSameSentence(words, exception, chosen)) ? Judge(words, scope, chosen) : null;
        foreach (var match in groups[chosen.Count])
        {
            if (left <= 0)
                return null;
            chosen.Add(match);
            var result = Span(words, chosen) <= _near ? Combine(words, scope, groups, exceptions, chosen, ref left) : null;
            chosen.RemoveAt(chosen.Count - 1);
            if (result is not null)
                return result;
        }

        return null;
    }

    private SignMatch? Judge(SignWords words, MessageScope scope, List<PhraseMatch> chosen)
    {
        var own = chosen.SelectMany(match => match.Places).Select(place => words.Positions[place]).ToHashSet();
        var person = Person.Unsaid;
        foreach (var match in chosen)
        {
            var positions = match.Places.Select(place => words.Positions[place]).ToList();
            if (!scope.IsPresent(positions, own, Sign.History))
                return null;
            var about = scope.PersonOf(positions);
            if (person != Person.Unsaid && about != Person.Unsaid && person != about)
                return null;
            person = about == Person.Unsaid ? person : about;
        }

        return new SignMatch(Sign, person == Person.Other, [.. chosen.Select(match => match.Text)], own);
    }

    private static bool InSameSentence(SignWords words, PhraseMatch exception, List<PhraseMatch> chosen)
    {
        var first = Math.Min(exception.Places[0], chosen.Min(match => match.Places[0]));
        var last = Math.Max(exception.Places[^1], chosen.Max(match => match.Places[^1]));
        for (var position = words.Positions[first] + 1; position <= words.Positions[last]; position++)
        {
            if (words.Tokens[position].Before == Text.Boundary.Sentence)
                return false;
        }

        // Without full stops a whole story is one "sentence"; what stands far away does not explain the sign.
        return words.TellingBetween(first, last) <= ExceptReach;
    }

    private static int Span(SignWords words, List<PhraseMatch> chosen)
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (var match in chosen)
            (first, last) = (Math.Min(first, match.Places[0]), Math.Max(last, match.Places[^1]));
        return words.TellingBetween(first, last);
    }

    private static IEnumerable<string> Expand(string phrase, IReadOnlyDictionary<string, IReadOnlyList<string>> sets, int depth = 0) =>
        phrase.StartsWith('$') && depth < 3 && sets.TryGetValue(phrase[1..], out var words)
            ? words.SelectMany(word => Expand(word, sets, depth + 1))
            : [phrase];
}

/// <summary>A sign that a message tells of.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="AboutOther">Whether it is told of another person.</param>
/// <param name="Phrases">The phrases that were found, one a group.</param>
/// <param name="Positions">Which words of the message they are.</param>
internal sealed record SignMatch(Sign Sign, bool AboutOther, IReadOnlyList<string> Phrases, IReadOnlySet<int> Positions);
