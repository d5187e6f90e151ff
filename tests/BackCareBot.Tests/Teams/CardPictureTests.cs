using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Understanding;
using BackCareBot.Host.ChatPlatforms;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;
using BackCareBot.Tests.Support;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams;

/// <summary>Pictures in cards of a bot that has no public address.</summary>
[Collection(TeamsTests.Name)]
public sealed class CardPictureTests(TeamsBench bench)
{
    private const string Data = "data:image/png;base64,";

    private static readonly CardContext Inside = new(Private: true, CardPictures.In(name => CardPictureFiles.Read(Checkout.Knowledge, name)));

    [Fact]
    public void Every_entry_with_a_picture_shows_it_inside_its_card()
    {
        var knowledge = bench.Bot.Current.Edition.Knowledge;
        var composer = new AnswerComposer(knowledge);
        var entries = knowledge.Entries.Where(entry => entry.Picture is not null).ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry =>
        {
            var card = ReplyCard.Draw(composer.Answer(entry, Aspect.Overview), Inside);

            Assert.Empty(CardRules.Faults(card.Utf8.Span));
            var png = Convert.FromBase64String(Assert.Single(Pictures(card))[Data.Length..]);
            Assert.Equal(File.ReadAllBytes(Path.Combine(Checkout.Knowledge, "images", entry.Picture + ".card.png")), png);
        });
    }

    [Fact]
    public void Every_step_of_every_routine_shows_its_picture_inside_its_card()
    {
        var steps = SampleScenes.All(bench.Bot.Current).Where(scene => scene.Step?.Picture is not null).ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, scene =>
        {
            var card = RoutineCard.Draw(scene, Inside).Write();

            Assert.Empty(CardRules.Faults(card.Utf8.Span));
            Assert.StartsWith(Data, Assert.Single(Pictures(card)), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(17_000, false)]
    [InlineData(40_000, false)]
    public void A_card_that_would_be_too_long_loses_its_picture_before_its_words(int bytes, bool shown)
    {
        var picture = Convert.FromBase64String(new string('A', 8_000));
        var reply = new Reply
        {
            Kind = ReplyKind.Answer,
            Title = "Long",
            ShortAnswer = "An answer.",
            Picture = new ReplyPicture("long", "A picture"),
            Sections = [new ReplySection("First", new string('a', Math.Min(bytes, 17_000)), []), new ReplySection("Second", new string('b', Math.Max(0, bytes - 17_000)), [])],
        };
        var card = ReplyCard.Draw(reply, new CardContext(Private: true, CardPictures.In(_ => picture)));

        Assert.InRange(card.Utf8.Length, 1, ReplyCard.LargestCard);
        Assert.Equal(shown, Pictures(card).Count == 1);
        Assert.Equal(bytes <= 17_000, !CardReader.AllText(Read(card)).Contains(CardWords.Shortened, StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_whose_picture_is_too_large_goes_without()
    {
        var context = new CardContext(Private: true, CardPictures.In(_ => new byte[20_000]));

        var card = RoutineCard.Draw(SampleScenes.Step, context).Write();

        Assert.InRange(card.Utf8.Length, 1, ReplyCard.LargestCard);
        Assert.Empty(Pictures(card));
        Assert.Equal(RoutineCard.Draw(SampleScenes.Step, context with { Pictures = null }).Write().Utf8.ToArray(), card.Utf8.ToArray());
    }

    [Fact]
    public void A_file_is_read_once_and_a_missing_one_is_looked_for_again()
    {
        var asked = new List<string>();
        var pictures = CardPictures.In(name =>
        {
            asked.Add(name);
            return name == "there" || asked.Count > 2 ? new byte[] { 1 } : null;
        });

        Assert.NotNull(pictures.Find("there"));
        Assert.Same(pictures.Find("there"), pictures.Find("there"));
        Assert.Null(pictures.Find("late"));
        Assert.NotNull(pictures.Find("late"));
        Assert.Equal(["there", "late", "late"], asked);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("../sources")]
    [InlineData("poses/../bridge")]
    public void Only_pictures_of_the_folder_are_read(string name) => Assert.Null(CardPictureFiles.Read(Checkout.Knowledge, name));

    private static List<string> Pictures(CardJson card) =>
        [.. Read(card).GetProperty("body").EnumerateArray().Where(item => item.GetProperty("type").GetString() == "Image").Select(item => item.GetProperty("url").GetString()!)];

    private static JsonElement Read(CardJson card) => JsonDocument.Parse(card.Utf8).RootElement;
}
