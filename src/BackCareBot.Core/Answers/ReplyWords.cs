namespace BackCareBot.Core.Answers;

/// <summary>Every sentence that the bot says of itself. What it says of backs stands in <c>knowledge/</c>.</summary>
internal static class ReplyWords
{
    public const string UnknownTitle = "No answer to that";
    public const string Unknown =
        "I have no answer to that. I know about back care: pain, exercises, massage and everyday habits. "
        + "If something worries you, ask a pharmacist, physiotherapist or doctor.";
    public const string UnknownNear = "I have no sure answer to that. These topics may be near it.";

    public const string EmptyTitle = "Ask me something";
    public const string Empty = "I saw no words to answer. Ask in a sentence or a word or two, such as: what helps sciatica?";

    public const string TooLongTitle = "That message is too long";
    public static string TooLong(int length, int most) =>
        $"Your message has {length:N0} characters; I read up to {most:N0}. Please ask again in a few sentences.";

    public const string OtherLanguageTitle = "I only speak English";
    public static string OtherLanguage(string emergency) =>
        $"I can only read English. Please ask again in English. In an emergency call {emergency} now.";

    public const string GreetingTitle = "Hello";
    public const string Greeting = "Hello. Ask me about your back: what helps, how to do an exercise, or say “routine lower-back”.";
    public const string ThanksTitle = "You are welcome";
    public const string Thanks = "Glad to help. Ask again whenever your back does.";
    public const string GoodbyeTitle = "Take care";
    public const string Goodbye = "Take care of your back. Keep moving a little and often.";

    public const string HelpTitle = "What I can do";
    public const string Help =
        "Ask in plain words, such as “what helps sciatica?” or “how do I do cat-cow?”. You can also type these commands.";

    public const string SafetyTitle = "Warning signs";
    public const string Safety =
        "Get help at once for any of the signs below. Having none of them does not prove that all is well: "
        + "if you are worried, be seen.";

    public const string CarriersTitle = "What I run on";

    public const string PrivacyTitle = "Your privacy";
    public const string Privacy =
        "I store no question and no answer. For 15 minutes I remember in memory what we last spoke of, so that you can ask on. "
        + "“Helpful” counts are kept without a name. Reminders that you set are kept until they are removed. Say forget-me to end it all at once.";

    public const string ExportTitle = "What I store about you";
    public const string Export =
        "Nothing is stored about you. What we last spoke of is held in memory for 15 minutes, then it is gone.";

    public const string ForgottenTitle = "Forgotten";
    public const string Forgotten = "Done. I no longer remember what we spoke of, and nothing else about you is stored.";

    public const string FeedbackTitle = "Thank you";
    public const string Feedback = "Thank you. Only the number is kept, not who said it.";
    public const string FeedbackNothing = "Thank you. Ask me something first, then tell me whether the answer helped.";

    public const string NoSuchName = "I know nothing by that name. These come near it.";
    public const string RoutineWithoutArea = "Which routine would you like?";

    public const string StopIf = "Stop if: ";
    public const string Avoid = "Leave it out with: ";

    public const string StillHolds =
        "I say this again because of what you told me before. If that was a mistake, type “forget-me” and ask again.";

    public static string ReminderOf(string title, string advice) => $"Please remember the warning about {title.ToLowerInvariant()}: {advice}";

    public static string EvidenceOf(string level, string? note)
    {
        var words = level switch
        {
            "high" => "Research is sure of this",
            "moderate" => "Research is fairly sure of this",
            "low" => "Research is unsure of this",
            "very-low" => "Research is very unsure of this",
            "consensus" => "This is what health bodies advise; there are few trials",
            _ => "There is no good research that shows this works",
        };
        return string.IsNullOrWhiteSpace(note) ? words + "." : $"{words}: {note}.";
    }
}
