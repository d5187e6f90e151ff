namespace BackCareBot.Teams.Cards;

/// <summary>The buttons of one card: never more than Teams draws, whoever adds them.</summary>
internal sealed class CardButtons
{
    /// <summary>Teams shows six actions and drops the rest.</summary>
    public const int Most = 6;

    private const int LongestTitle = 40;

    private readonly List<CardButton> _first = [];
    private readonly List<CardButton> _last = [];

    /// <summary>The buttons, those that must not be missing last.</summary>
    public IReadOnlyList<CardButton>? All => _first.Count + _last.Count == 0 ? null : [.. _first, .. _last];

    /// <summary>Adds a button if there is room.</summary>
    public CardButtons Add(CardButton button)
    {
        if (_first.Count + _last.Count < Most)
            _first.Add(button);
        return this;
    }

    /// <summary>Adds a button that keeps its place whatever is added later.</summary>
    public CardButtons Keep(CardButton button)
    {
        if (_first.Count + _last.Count == Most)
            _first.RemoveAt(_first.Count - 1);
        _last.Add(button);
        return this;
    }

    /// <summary>
    /// A button that does what typing its message does. A plain submit, which comes as a message and which every client
    /// knows: Microsoft's local client breaks on the <c>messageBack</c> of Teams.
    /// </summary>
    public static CardButton Ask(string label, string message) => new SubmitButton(Short(label), new CardData { Ask = message });

    /// <summary>A title that fits a phone's button.</summary>
    public static string Short(string title) => title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…";
}
