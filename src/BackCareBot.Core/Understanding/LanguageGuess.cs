using System.Collections.Frozen;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Understanding;

/// <summary>Tells whether a message is in another language than English: by its script, or by its little words.</summary>
internal static class LanguageGuess
{
    private const int FewestWords = 3;

    private static readonly FrozenSet<string> English = (
        "the a an and or of to in on at is are was be my i you it for with what how do does can have has this that not me when "
        + "after from but if why should am pain back hurt hurts help").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Little words of Spanish, French, German, Italian, Portuguese, Dutch, Polish, Turkish and Swedish that English lacks.</summary>
    private static readonly FrozenSet<string> Other = (
        "el la los las una por para con que como esta tengo mi dolor espalda cuando muy pero duele puedo "
        + "le les une des du je mon ma mal dos est pas que pour avec quand tres suis dans "
        + "der die das und ich mein meine habe ist nicht mit ein eine was kann rucken ruecken schmerzen seit wenn wie auf "
        + "il gli che sono ho mia schiena male quando non posso anche "
        + "o os as um uma meu minha dor nas costas tenho muito nao quando "
        + "de het een en ik mijn heb pijn rug niet wat kan als met "
        + "mam bol plecy plecow jak jest nie czy moje co boli mnie "
        + "ve bir bu icin agri sirt belim agriyor benim cok ne "
        + "jag har ont min ryggen och inte vad kan").Split(' ').Except(English).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether most of a message is in another script, or its little words are another language's.</summary>
    public static bool IsForeign(IReadOnlyList<Token> tokens)
    {
        var scripts = tokens.Count(token => token.Word.Any(c => c > 127));
        if (scripts > 0 && scripts * 2 >= tokens.Count)
            return true;
        if (tokens.Count < FewestWords)
            return false;
        var english = tokens.Count(token => English.Contains(token.Word));
        var other = tokens.Count(token => Other.Contains(token.Word));
        return other >= 2 && other > 2 * english;
    }
}
