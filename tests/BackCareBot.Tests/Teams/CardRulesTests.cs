using System.Text;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>The check of cards sees what it is there to see.</summary>
public sealed class CardRulesTests
{
    [Theory]
    [InlineData("""{"type":"TextBlock"}""", "no text")]
    [InlineData("""{"type":"TextBlock","text":"a","colour":"Good"}""", "not a property")]
    [InlineData("""{"type":"TextBlock","text":"a","size":"Huge"}""", "none of")]
    [InlineData("""{"type":"TextBlock","text":"a","wrap":"yes"}""", "not of type bool")]
    [InlineData("""{"type":"Image","url":"http://example.test/a.png","altText":"a"}""", "neither a public address nor a picture")]
    [InlineData("""{"type":"Container","items":[]}""", "empty")]
    [InlineData("""{"type":"Marquee"}""", "unknown type")]
    public void A_faulty_element_is_a_fault(string element, string fault) =>
        Assert.Contains(fault, Assert.Single(Faults($$"""{"type":"AdaptiveCard","version":"1.5","fallbackText":"a","body":[{{element}}]}""")), StringComparison.Ordinal);

    [Fact]
    public void A_button_must_toggle_something_that_is_there()
    {
        const string Card = """{"type":"AdaptiveCard","version":"1.5","fallbackText":"a","body":[{"type":"TextBlock","text":"a"}],"actions":[{"type":"Action.ToggleVisibility","title":"More","targetElements":["more"]}]}""";
        Assert.Single(Faults(Card));
    }

    private static IReadOnlyList<string> Faults(string card) => CardRules.Faults(Encoding.UTF8.GetBytes(card));
}
