using BackCareBot.Core.Ranking;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Ranking;

[Collection(RealBot.Collection)]
public sealed class RankingTests(RealBot bot)
{
    [Theory]
    [InlineData("what helps my sciatica")]
    [InlineData("stiff neck after a flight")]
    [InlineData("which oil for a massage")]
    [InlineData("a routine for the office")]
    public void The_order_does_not_depend_on_the_order_of_the_engine(string message)
    {
        var question = bot.Edition.Understanding.Understand(message);
        var proposed = bot.Edition.Index.Search([.. question.Tokens.Select(token => token.Word)], 20);
        Assert.NotEmpty(proposed);
        Assert.Equal(Ids(bot.Edition.Ranking.Rank(question, proposed)), Ids(bot.Edition.Ranking.Rank(question, [.. proposed.Reverse()])));
    }

    [Fact]
    public void An_engine_that_proposes_nothing_or_nonsense_does_not_stop_an_answer()
    {
        var question = bot.Edition.Understanding.Understand("what helps sciatica");
        Assert.Equal("conditions/sciatica", bot.Edition.Ranking.Rank(question, []).Entries[0].Entry.Id);
        Assert.Equal("conditions/sciatica", bot.Edition.Ranking.Rank(question, ["no/such-entry", ""]).Entries[0].Entry.Id);
    }

    [Fact]
    public void The_exact_title_or_alias_wins_for_every_entry()
    {
        var lost = bot.Knowledge.Entries.SelectMany(entry => entry.Aliases.Prepend(entry.Title).Select(name => (entry, name)))
            .Where(pair => First(pair.name) != pair.entry.Id).Select(pair => $"{pair.name}: {First(pair.name)} instead of {pair.entry.Id}").ToList();
        Assert.True(lost.Count <= 0.01 * bot.Knowledge.Entries.Sum(entry => entry.Aliases.Count + 1), string.Join('\n', lost));
    }

    [Theory]
    [InlineData("who won the cup final")]
    [InlineData("how do i renew my passport")]
    [InlineData("python list comprehension")]
    [InlineData("zorbing quokka flibber")]
    public void Below_the_threshold_there_is_no_answer(string message)
    {
        var ranked = bot.Edition.Rank(bot.Edition.Understanding.Understand(message));
        Assert.InRange(ranked.Confidence, 0, RankedAnswers.AnswerThreshold);
        Assert.False(ranked.IsAnswer);
    }

    [Fact]
    public void Shares_are_a_belief_that_adds_up_to_one_and_falls()
    {
        var shares = bot.Edition.Rank(bot.Edition.Understanding.Understand("my lower back aches")).Entries.Select(item => item.Share).ToList();
        Assert.Equal(1, shares.Sum(), 6);
        Assert.Equal(shares.OrderDescending(), shares);
    }

    [Fact]
    public void Each_entry_is_ranked_once()
    {
        var ids = Ids(bot.Edition.Rank(bot.Edition.Understanding.Understand("massage for a stiff neck and sciatica in pregnancy")));
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void There_is_a_weight_for_every_feature()
    {
        Assert.Equal(CandidateFeatures.Names.Count, RankingWeights.Fitted.Candidate.Count);
        Assert.Equal(ConfidenceFeatures.Names.Count, RankingWeights.Fitted.Confidence.Count);
    }

    private string First(string message) => bot.Edition.Rank(bot.Edition.Understanding.Understand(message)).Entries[0].Entry.Id;

    private static List<string> Ids(RankedAnswers ranked) => [.. ranked.Entries.Select(item => item.Entry.Id)];
}
