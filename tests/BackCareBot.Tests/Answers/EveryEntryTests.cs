using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Understanding;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Answers;

/// <summary>What holds for the reply of every entry of the real knowledge base, from whatever side it is asked about.</summary>
[Collection(RealBot.Collection)]
public sealed class EveryEntryTests(RealBot bot)
{
    private IEnumerable<Reply> Replies =>
        from entry in bot.Knowledge.Entries
        from aspect in Enum.GetValues<Aspect>()
        select new AnswerComposer(bot.Knowledge).Answer(entry, aspect);

    [Fact]
    public void A_short_answer_and_sources_are_always_there() =>
        Assert.All(Replies, reply =>
        {
            Assert.False(string.IsNullOrWhiteSpace(reply.ShortAnswer), reply.EntryId);
            Assert.NotEmpty(reply.Sources);
        });

    [Fact]
    public void No_reply_holds_a_link_outside_the_list_of_sources()
    {
        var known = bot.Knowledge.Content.Sources.Select(source => source.Url).ToHashSet();
        Assert.All(Replies, reply =>
        {
            Assert.All(reply.Sources, source => Assert.Contains(source.Url, known));
            Assert.DoesNotContain(ReplyText.AllTexts(reply), text => text.Contains("://") || text.Contains("www."));
        });
    }

    [Fact]
    public void No_reply_holds_mark_up() =>
        Assert.All(Replies, reply => Assert.DoesNotContain(
            ReplyText.AllTexts(reply), text => text.Contains("**") || text.Contains("](") || text.Contains("</")));

    [Fact]
    public void Exercises_and_routines_always_carry_cautions() =>
        Assert.All(
            Replies.Where(reply => bot.Knowledge[reply.EntryId!].Kind is EntryKind.Exercise or EntryKind.Routine or EntryKind.Technique),
            reply => Assert.NotEmpty(reply.Cautions));

    [Fact]
    public void Every_exercise_has_steps_and_a_dose() =>
        Assert.All(
            Replies.Where(reply => bot.Knowledge[reply.EntryId!].Kind == EntryKind.Exercise),
            reply => Assert.True(reply.Steps.Count > 1 && reply.Dose is { Length: > 5 }, reply.EntryId));

    [Fact]
    public void Every_routine_step_leads_to_an_entry_of_its_own() =>
        Assert.All(
            Replies.SelectMany(reply => reply.Routine?.Steps ?? []),
            step => Assert.Equal(bot.Knowledge[step.EntryId].Title, step.Title));

    [Fact]
    public void Every_suggestion_typed_as_a_message_leads_where_it_says() =>
        Assert.All(
            bot.Knowledge.Entries.Where(entry => entry.Safety is null),
            entry => Assert.Equal(entry.Id, bot.Chat().Ask(entry.Title).EntryId));

    [Fact]
    public void Every_section_is_shown_once() =>
        Assert.All(Replies, reply => Assert.Equal(
            reply.Sections.Select(section => section.Heading).Distinct(), reply.Sections.Select(section => section.Heading)));
}
