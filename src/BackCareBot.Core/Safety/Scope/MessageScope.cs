namespace BackCareBot.Core.Safety.Scope;

/// <summary>
/// In which way each word of a message is meant: negated, asked about, of the past, of another person, or a figure of
/// speech. The dimensions and the idea of triggers with a reach are those of the ConText algorithm (Harkema, Dowling,
/// Thornblade and Chapman, J Biomed Inform 42(5), 2009); the reach is cut at clause borders as chat messages have them.
/// </summary>
internal sealed class MessageScope
{
    private readonly Manner[] _manners;
    private readonly Person[] _person;

    /// <summary>The triggers that negate each word; most messages negate nothing.</summary>
    private List<int>?[]? _negatedBy;

    internal MessageScope(int words)
    {
        _manners = new Manner[words];
        _person = new Person[words];
    }

    [Flags]
    private enum Manner : byte
    {
        Plain = 0,
        Hypothetical = 1,
        Past = 2,
        Figure = 4,
    }

    /// <summary>Whether what these words say is so now: not negated, not asked about, not past, no figure of speech.</summary>
    /// <param name="positions">The words.</param>
    /// <param name="own">Words of the same finding: a "not" among them is part of the sign ("can not feel"), and negates nothing.</param>
    /// <param name="pastCounts">Whether the past is itself the sign.</param>
    public bool IsPresent(IReadOnlyList<int> positions, IReadOnlySet<int> own, bool pastCounts)
    {
        foreach (var at in positions)
        {
            if ((_manners[at] & (pastCounts ? ~Manner.Past : ~Manner.Plain)) != Manner.Plain)
                return false;
            if (NegatedBy(at) is { } triggers && triggers.Exists(trigger => !own.Contains(trigger)))
                return false;
        }

        return true;
    }

    /// <summary>Whether a word is said not to be so, or to be over.</summary>
    public bool IsDismissed(int at) => NegatedBy(at) is not null || _manners[at].HasFlag(Manner.Past);

    /// <summary>Of whom the whole message speaks: of another person if any word does.</summary>
    public Person Person
    {
        get
        {
            var person = Person.Unsaid;
            foreach (var said in _person)
                person = said > person ? said : person;
            return person;
        }
    }

    /// <summary>Of whom these words are said: of another person if any of them is.</summary>
    public Person PersonOf(IReadOnlyList<int> positions)
    {
        var person = Person.Unsaid;
        foreach (var at in positions)
            person = _person[at] > person ? _person[at] : person;
        return person;
    }

    /// <summary>Whether a word counts for nothing, as the learned model sees it.</summary>
    public bool IsSilenced(int at) => NegatedBy(at) is not null || _manners[at] != Manner.Plain;

    internal void Negate(int at, int trigger) => ((_negatedBy ??= new List<int>?[_manners.Length])[at] ??= []).Add(trigger);

    internal void Suppose(int at) => _manners[at] |= Manner.Hypothetical;

    internal void PutInPast(int at) => _manners[at] |= Manner.Past;

    internal void TakeFiguratively(int at) => _manners[at] |= Manner.Figure;

    internal void SayOf(int at, Person person) => _person[at] = person;

    private List<int>? NegatedBy(int at) => _negatedBy?[at];
}

/// <summary>Of whom something is said.</summary>
internal enum Person : byte
{
    /// <summary>The sentence does not tell.</summary>
    Unsaid,

    /// <summary>The writer.</summary>
    Self,

    /// <summary>Somebody else.</summary>
    Other,
}
