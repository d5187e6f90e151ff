using System.Collections.Frozen;

namespace BackCareBot.Core.Text;

/// <summary>Words that tell nothing of a topic.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a about after again all also am an and any anyone are as at be because been being but by can could did do does "
        + "doing done for from get gets getting give go going got had has have having he her here him his how i if in into is "
        + "it its just know let like made make me might more most much must my need no not now of off ok on one only or other "
        + "our out over own please really say she should so some something still such take tell than thanks that the their "
        + "them then there these they thing things this those to too try up us use very was way we were what when where which "
        + "while who whom why will with would yes you your yet hi hello hey lol every always keep keeps feel feels "
        + "tip tips advice idea ideas suggestion suggestions recommend help helps helped helping").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a lower-case word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
