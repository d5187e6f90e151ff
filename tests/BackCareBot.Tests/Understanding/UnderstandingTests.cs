using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Understanding;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Understanding;

[Collection(RealBot.Collection)]
public sealed class UnderstandingTests(RealBot bot)
{
    [Theory]
    [InlineData("sciatcia", "sciatica")]
    [InlineData("hernaited disk", "herniated disk")]
    [InlineData("osteoparosis", "osteoporosis")]
    [InlineData("hamstirng", "hamstring")]
    [InlineData("lowerback", "lower back")]
    public void A_misspelt_word_is_read_as_the_knowledge_base_spells_it(string typed, string read) => Assert.Equal(read, Words(typed));

    [Theory]
    [InlineData("siatica", "sciatica")]
    [InlineData("trigerpoint", "trigger point")]
    [InlineData("masage", "massage")]
    [InlineData("streching", "stretching")]
    public void A_misspelling_that_examples_repeat_is_corrected_too(string typed, string read) => Assert.Equal(read, Words(typed));

    [Theory]
    [InlineData("weather")]
    [InlineData("shower")]
    [InlineData("backup")]
    [InlineData("message")]
    [InlineData("breach")]
    [InlineData("colour color")]
    public void A_common_english_word_stays(string typed) => Assert.Equal(typed, Words(typed));

    [Theory]
    [InlineData("my bum hurts", "buttock")]
    [InlineData("slipped disc", "herniated disc")]
    [InlineData("my hammies are tight", "hamstring")]
    [InlineData("pain in my coccyx", "tailbone")]
    [InlineData("scapula", "shoulder blade")]
    public void Lay_words_name_a_standard_term(string text, string term) =>
        Assert.Contains(term, Read(text).Concepts.Select(concept => concept.Term));

    [Theory]
    [InlineData("my lower back", "lower-back")]
    [InlineData("lumbar ache", "lower-back")]
    [InlineData("between my shoulder blades", "upper-back")]
    [InlineData("stiff neck", "neck")]
    [InlineData("sore bum", "buttocks")]
    [InlineData("my left calf", "legs")]
    [InlineData("middle of my back", "mid-back")]
    [InlineData("tight pecs", "chest")]
    public void The_area_is_read(string text, string area) => Assert.Contains(area, Read(text).Areas);

    [Fact]
    public void A_message_without_an_area_has_none() => Assert.Empty(Read("what does a massage cost").Areas);

    [Theory]
    [InlineData("is there an easier version", Aspect.Easier)]
    [InlineData("that is too hard for me", Aspect.Easier)]
    [InlineData("how do i make it harder", Aspect.Harder)]
    [InlineData("it is too easy now", Aspect.Harder)]
    [InlineData("how long should i hold it", Aspect.Dose)]
    [InlineData("how many reps", Aspect.Dose)]
    [InlineData("is it safe in pregnancy", Aspect.Safety)]
    [InlineData("any side effects", Aspect.Safety)]
    [InlineData("is there any evidence for that", Aspect.Evidence)]
    [InlineData("does it really work", Aspect.Evidence)]
    [InlineData("where did you get that from", Aspect.Sources)]
    [InlineData("tell me more", Aspect.More)]
    [InlineData("how do i do the plank", Aspect.Steps)]
    [InlineData("sciatica", Aspect.Overview)]
    public void The_side_that_is_asked_about_is_read(string text, Aspect aspect) => Assert.Equal(aspect, Read(text).Aspect);

    [Theory]
    [InlineData("a routine for my neck", EntryKind.Routine)]
    [InlineData("a set of stretches for the morning", EntryKind.Routine)]
    [InlineData("a ten minute workout", EntryKind.Routine)]
    [InlineData("which exercise helps", EntryKind.Exercise)]
    [InlineData("good stretches please", EntryKind.Exercise)]
    [InlineData("what is sciatica", null)]
    public void The_kind_that_is_wanted_is_read(string text, EntryKind? kind) => Assert.Equal(kind, Read(text).Wanted);

    [Theory]
    [InlineData("for 3 weeks now", "lasts days")]
    [InlineData("for eight weeks", "lasts weeks")]
    [InlineData("for months", "lasts months")]
    [InlineData("for a year", "lasts months")]
    [InlineData("a couple of months", "lasts weeks")]
    [InlineData("a couple of weeks", "lasts days")]
    [InlineData("for decades", "lasts months")]
    public void How_long_a_complaint_lasts_is_read(string text, string term) =>
        Assert.Contains(term, Read(text).Concepts.Select(concept => concept.Term));

    [Theory]
    [InlineData("it hurts since two days")]
    [InlineData("several days")]
    public void Days_are_read(string text) => Assert.Contains("lasts days", Read(text).Concepts.Select(concept => concept.Term));

    [Theory]
    [InlineData("sciatica stretch", 0)]
    [InlineData("zorbing quokka", 1)]
    [InlineData("", 1)]
    public void The_share_of_unknown_words_is_told(string text, double share) => Assert.Equal(share, Read(text).UnknownShare);

    private UnderstoodQuestion Read(string text) => bot.Edition.Understanding.Understand(text);

    private string Words(string text) => string.Join(' ', Read(text).Tokens.Select(token => token.Word));
}
