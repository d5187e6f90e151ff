using BackCareBot.Core.Answers;

namespace BackCareBot.Teams.Cards;

/// <summary>Cards that show no answer: the welcome, and the dialog to ask in.</summary>
internal static class FixedCards
{
    /// <summary>The first message in a conversation.</summary>
    public static AdaptiveCard Welcome(CardContext context)
    {
        var buttons = new CardButtons()
            .Add(CardButtons.Ask(CardWords.WelcomeExample, CardWords.WelcomeExample))
            .Add(CardButtons.Ask(CardWords.WelcomeRoutine, CardWords.WelcomeRoutine))
            .Add(CardButtons.Ask(CardWords.WelcomeHelp, CardWords.WelcomeHelp));
        if (!context.Private)
            buttons.Add(new SubmitButton(CardWords.AskPrivately, new CardData { Teams = new TeamsButton("task/fetch") }));
        return new AdaptiveCard
        {
            FallbackText = CardWords.Welcome,
            Body = [new TextBlock(CardWords.WelcomeTitle) { Size = "Medium", Weight = "Bolder" }, new TextBlock(CardWords.Welcome)],
            Actions = buttons.All,
        };
    }

    /// <summary>A field for a question that the others in a channel need not see.</summary>
    public static AdaptiveCard Question() => new()
    {
        FallbackText = CardWords.DialogTitle,
        Body =
        [
            new TextInput(CardWords.DialogLabel, CardWords.DialogPlaceholder, AnswerService.LongestMessage)
            {
                Id = "question",
                ErrorMessage = CardWords.DialogError,
            },
        ],
        Actions = [new SubmitButton(CardWords.DialogAsk, new CardData())],
    };
}
