using System.Globalization;
using BackCareBot.Core.Reminders;

namespace BackCareBot.ReminderNode;

/// <summary>Posts to a platform double on this machine: the key and the channel, and nothing else.</summary>
internal sealed class HttpMessenger(HttpClient http) : IChannelMessenger
{
    public string Platform => "double";

    public async Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation)
    {
        try
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"post/{post.Key}/{Uri.EscapeDataString(place.Channel)}");
            using var response = await http.PostAsync(path, content: null, cancellation).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? PostOutcome.Delivered : PostOutcome.TryAgain;
        }
        catch (HttpRequestException)
        {
            return PostOutcome.TryAgain;
        }
    }

    public Task<bool> Tell(string user, Place place, string text, CancellationToken cancellation) => Task.FromResult(false);
}
