using BackCareBot.Core.Reminders;

namespace BackCareBot.Host.Web.Reminding;

/// <summary>Posts reminders to the open page of a browser. Where none is open it is worth another try: it may be opened in time.</summary>
internal sealed class WebMessenger(OpenPages pages) : IChannelMessenger
{
    public string Platform => PageCaller.Platform;

    public async Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        return await pages.Show(place.Channel, post, cancellation) ? PostOutcome.Delivered : PostOutcome.TryAgain;
    }

    /// <summary>There is no private way to whoever has closed the page; the list shows what became of a reminder.</summary>
    public Task<bool> Tell(string user, Place place, string text, CancellationToken cancellation) => Task.FromResult(false);
}
