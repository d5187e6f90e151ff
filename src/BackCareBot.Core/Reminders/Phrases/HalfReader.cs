namespace BackCareBot.Core.Reminders.Phrases;

/// <summary>Reads which half of the day is meant: "in the morning", "every afternoon", "at night".</summary>
internal static class HalfReader
{
    public static HalfOfDay Read(Words words)
    {
        var lead = words[0] is "in" or "at" ? words[1] is "the" ? 2 : 1 : words[0] is "the" ? 1 : 0;
        var half = words[lead] switch
        {
            "morning" or "mornings" => HalfOfDay.Morning,
            "afternoon" or "afternoons" or "evening" or "evenings" => HalfOfDay.Afternoon,
            "night" when lead > 0 => HalfOfDay.Afternoon,
            _ => HalfOfDay.Unsaid,
        };
        if (half != HalfOfDay.Unsaid)
            words.Take(lead + 1);
        return half;
    }
}
