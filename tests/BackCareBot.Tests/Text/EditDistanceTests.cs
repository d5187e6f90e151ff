using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("sciatica", "sciatica", 0)]
    [InlineData("siatica", "sciatica", 1)]
    [InlineData("sciiatica", "sciatica", 1)]
    [InlineData("sciatika", "sciatica", 1)]
    [InlineData("scaitica", "sciatica", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("", "", 0)]
    public void Each_slip_counts_one(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(a, b, 9));
        Assert.Equal(distance, EditDistance.Between(b, a, 9));
    }

    [Theory]
    [InlineData("kitten", "sitting", 2)]
    [InlineData("back", "spine", 1)]
    [InlineData("a", "abcdefgh", 3)]
    public void A_distance_beyond_the_most_is_one_more_than_it(string a, string b, int most) =>
        Assert.Equal(most + 1, EditDistance.Between(a, b, most));

    [Fact]
    public void Words_too_long_for_a_slip_are_far_apart() =>
        Assert.Equal(3, EditDistance.Between(new string('a', 5_000), new string('a', 5_000), 2));
}
