using BackCareBot.Core.Answers;

namespace BackCareBot.Core.Reminders;

/// <summary>Posts reminders into the channels of one platform.</summary>
public interface IChannelMessenger
{
    /// <summary>The platform's name, as in <see cref="Place.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>
    /// Posts once. Waits for the platform's rate limits itself; tells of what failed instead of throwing, so that one
    /// channel never holds up another.
    /// </summary>
    /// <param name="place">Where.</param>
    /// <param name="post">What.</param>
    /// <param name="cancellation">The program stops.</param>
    Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation);

    /// <summary>Tells the maker of a reminder something in private, where the platform allows that; else in the channel.</summary>
    /// <returns>Whether it was told.</returns>
    Task<bool> Tell(string user, Place place, string text, CancellationToken cancellation);
}

/// <summary>One post of a reminder: one stretch, to be read during the break.</summary>
/// <param name="ReminderId">The reminder.</param>
/// <param name="Key">The same for every try at the same occurrence, at most 25 characters; platforms that can drop repeats do it by this.</param>
/// <param name="EntryId">The exercise or technique.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What to do, under 40 words, plain text.</param>
/// <param name="Dose">How much, in words.</param>
/// <param name="Picture">What shows it, or null.</param>
/// <param name="Mention">Whom to mention, or null.</param>
public sealed record ReminderPost(
    Guid ReminderId, string Key, string EntryId, string Title, string Text, string Dose, ReplyPicture? Picture, Mention? Mention);

/// <summary>What became of a post.</summary>
public enum PostOutcome
{
    Delivered,

    /// <summary>The platform is down or busy; worth another try.</summary>
    TryAgain,

    /// <summary>The channel is gone, or the bot may not write there; no try will ever help.</summary>
    Gone,
}
