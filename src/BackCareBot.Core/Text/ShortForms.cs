using System.Collections.Frozen;

namespace BackCareBot.Core.Text;

/// <summary>Writes out short forms whose apostrophe has been dropped: "cant" → "can not", "ive" → "i have".</summary>
internal static class ShortForms
{
    private static readonly FrozenDictionary<string, string[]> Forms = new Dictionary<string, string[]>
    {
        ["cant"] = ["can", "not"],
        ["cannot"] = ["can", "not"],
        ["dont"] = ["do", "not"],
        ["doesnt"] = ["does", "not"],
        ["didnt"] = ["did", "not"],
        ["isnt"] = ["is", "not"],
        ["arent"] = ["are", "not"],
        ["wasnt"] = ["was", "not"],
        ["werent"] = ["were", "not"],
        ["wont"] = ["will", "not"],
        ["wouldnt"] = ["would", "not"],
        ["couldnt"] = ["could", "not"],
        ["shouldnt"] = ["should", "not"],
        ["havent"] = ["have", "not"],
        ["hasnt"] = ["has", "not"],
        ["hadnt"] = ["had", "not"],
        ["aint"] = ["is", "not"],
        ["mustnt"] = ["must", "not"],
        ["neednt"] = ["need", "not"],
        ["im"] = ["i", "am"],
        ["ive"] = ["i", "have"],
        ["id"] = ["i", "would"],
        ["youre"] = ["you", "are"],
        ["youve"] = ["you", "have"],
        ["theyre"] = ["they", "are"],
        ["theyve"] = ["they", "have"],
        ["weve"] = ["we", "have"],
        ["thats"] = ["that", "is"],
        ["whats"] = ["what", "is"],
        ["hows"] = ["how", "is"],
        ["wheres"] = ["where", "is"],
        ["theres"] = ["there", "is"],
        ["lets"] = ["let", "us"],
        ["gonna"] = ["going", "to"],
        ["wanna"] = ["want", "to"],
        ["gotta"] = ["got", "to"],
        ["dunno"] = ["do", "not", "know"],
        ["u"] = ["you"],
        ["ur"] = ["your"],
        ["r"] = ["are"],
        ["pls"] = ["please"],
        ["plz"] = ["please"],
        ["thx"] = ["thanks"],
        ["wat"] = ["what"],
        ["wot"] = ["what"],
        ["bc"] = ["because"],
        ["cuz"] = ["because"],
        ["coz"] = ["because"],
        ["cos"] = ["because"],
        ["unable"] = ["can", "not"],
    }.ToFrozenDictionary();

    /// <summary>The words that the form stands for; the word itself where it is no short form.</summary>
    public static string[] WriteOut(string word) => Forms.TryGetValue(word, out var forms) ? forms : [word];
}
