using BackCareBot.Core.Knowledge;

namespace BackCareBot.Tests.Knowledge;

public sealed class DoseTests
{
    [Theory]
    [InlineData("8-10", 1, "0s", false, 2, "8-10 times, about 2 minutes")]
    [InlineData("10", 2, "5s", true, 3, "10 times each side, hold 5 seconds, 2 rounds, about 3 minutes")]
    [InlineData(null, 3, "20s", false, 2.5, "hold 20 seconds, 3 rounds, about 2.5 minutes")]
    [InlineData(null, null, "30s", true, 1, "hold 30 seconds each side, about a minute")]
    [InlineData("5", null, null, false, 0.5, "5 times, about a minute")]
    [InlineData(null, null, "two breaths", false, 4, "hold two breaths, about 4 minutes")]
    [InlineData(null, null, null, false, 20, "about 20 minutes")]
    public void A_dose_reads_as_a_reader_would_say_it(string? repetitions, int? sets, string? hold, bool eachSide, double minutes, string said) =>
        Assert.Equal(said, new Dose(repetitions, sets, hold, eachSide, minutes).ToString());

    [Fact]
    public void A_dose_in_words_of_its_own_is_no_number_of_times()
    {
        var repetitions = "1-3 rounds of 30-60 s an area";
        Assert.DoesNotContain("area times", new Dose(repetitions, null, null, false, 6).ToString());
    }
}
