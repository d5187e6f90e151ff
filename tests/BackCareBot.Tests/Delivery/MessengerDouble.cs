using System.Collections.Concurrent;
using BackCareBot.Core.Reminders;

namespace BackCareBot.Tests.Delivery;

/// <summary>A platform: takes a post once for each key, and does with a channel what the test says.</summary>
internal sealed class MessengerDouble(string platform = "discord") : IChannelMessenger
{
    private readonly ConcurrentDictionary<string, int> _tries = new();
    private int _atOnce;

    public string Platform => platform;

    /// <summary>What becomes of a try; the second argument counts them from 1.</summary>
    public Func<Place, int, Task<PostOutcome>> Answer { get; set; } = (_, _) => Task.FromResult(PostOutcome.Delivered);

    /// <summary>The channel of each post that arrived, in their order.</summary>
    public ConcurrentQueue<string> Posts { get; } = new();

    public ConcurrentQueue<string> Keys { get; } = new();

    public ConcurrentQueue<string> Told { get; } = new();

    public int MostAtOnce { get; private set; }

    public int TriesOf(string channel) => _tries.GetValueOrDefault(channel);

    public async Task<PostOutcome> Post(Place place, ReminderPost post, CancellationToken cancellation)
    {
        Assert.Equal(platform, place.Platform);
        Assert.InRange(post.Key.Length, 1, 25);
        lock (_tries)
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
        try
        {
            var outcome = await Answer(place, _tries.AddOrUpdate(place.Channel, 1, (_, before) => before + 1));
            if (outcome == PostOutcome.Delivered)
            {
                Posts.Enqueue(place.Channel);
                Keys.Enqueue(post.Key);
            }

            return outcome;
        }
        finally
        {
            lock (_tries)
                _atOnce--;
        }
    }

    public Task<bool> Tell(string user, Place place, string text, CancellationToken cancellation)
    {
        Told.Enqueue($"{user} in {place.Channel}: {text}");
        return Task.FromResult(true);
    }
}
