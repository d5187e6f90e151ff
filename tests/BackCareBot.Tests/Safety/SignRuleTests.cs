using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Safety;
using BackCareBot.Core.Safety.Scope;
using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Safety;

public sealed class SignRuleTests
{
    private static readonly ScopeDetector Scopes = new(new ScopeWords { NegatesAfter = ["no", "not"], Historical = ["years ago"], OtherPerson = ["my mum"], Ends = ["but"] });

    private static readonly Sign Fever = new()
    {
        Id = "fever",
        Means = "back pain with a fever",
        Source = "s",
        All = [["$hot"], ["back pain", "back hurts"]],
        Except = ["hay fever"],
    };

    [Theory]
    [InlineData("I have a fever and my back hurts")]
    [InlineData("back pain, shivering")]
    [InlineData("no sleep but back pain with fever")]
    public void A_sign_is_found_where_every_group_is(string text) => Assert.NotNull(Find(Fever, text));

    [Theory]
    [InlineData("I have a fever")]
    [InlineData("my back hurts")]
    [InlineData("no fever, my back hurts")]
    [InlineData("fever years ago, my back hurts")]
    [InlineData("my back hurts and I have hay fever")]
    [InlineData("my mum has a fever, my back hurts")]
    public void A_sign_is_not_found_in_part_negated_past_excepted_or_of_two_people(string text) => Assert.Null(Find(Fever, text));

    [Fact]
    public void Groups_must_stand_as_near_as_the_sign_says()
    {
        const string far = "fever yesterday evening after work dinner shower telly bed sleep dreams, back hurts";
        Assert.NotNull(Find(Fever with { Near = null }, "fever yesterday, back hurts"));
        Assert.Null(Find(Fever with { Near = 5 }, far));
        Assert.NotNull(Find(Fever with { Near = 40 }, far));
    }

    [Fact]
    public void The_past_counts_where_it_is_itself_the_sign() =>
        Assert.NotNull(Find(Fever with { History = true }, "fever years ago, my back hurts"));

    [Fact]
    public void A_sign_told_of_another_person_says_so() =>
        Assert.True(Find(Fever, "my mum has a fever and back pain")!.AboutOther);

    [Fact]
    public void The_phrases_that_were_found_are_told() =>
        Assert.Equal(["shivering", "back pain"], Find(Fever, "shivering with back pain")!.Phrases);

    [Fact]
    public void A_not_that_belongs_to_the_sign_does_not_negate_it() =>
        Assert.NotNull(Find(new Sign { Id = "a", Means = "b", Source = "c", All = [["can't pee"]] }, "i can not pee"));

    [Fact]
    public void An_exception_in_another_sentence_explains_nothing() =>
        Assert.NotNull(Find(Fever, "I get hay fever in May. Since today I have a fever and my back hurts"));

    private static SignMatch? Find(Sign sign, string text)
    {
        var phrases = new PhraseSet();
        var rule = new SignRule(sign, new Dictionary<string, IReadOnlyList<string>> { ["hot"] = ["fever", "$cold"], ["cold"] = ["shivering"] }, phrases);
        var tokens = Tokenizer.Tokenize(text);
        var words = SignWords.Of(tokens);
        var found = phrases.Find(words);
        var groups = rule.Groups.Select(group => found.Of([.. group])).ToArray();
        return Array.TrueForAll(groups, group => group.Count > 0) ? rule.Find(words, Scopes.Detect(tokens), groups, found) : null;
    }
}
