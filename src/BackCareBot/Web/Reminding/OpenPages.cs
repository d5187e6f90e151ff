using BackCareBot.Core.Reminders;

namespace BackCareBot.Host.Web.Reminding;

/// <summary>
/// The pages that wait for a stretch, by the name of their browser, in memory alone. A page asks, is answered when
/// something comes or after a while, and asks again; what it has shown it says with the next question. So nothing counts as
/// delivered that nobody could see. Safe to call from many threads.
/// </summary>
internal sealed class OpenPages
{
    /// <summary>The most questions that wait at once; a page has one.</summary>
    public const int MostWaiting = 10_000;

    /// <summary>The most that one browser's tabs have.</summary>
    public const int MostOfOneBrowser = 8;

    /// <summary>How long a question waits; shorter than the minute after which proxies give up.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(50);

    /// <summary>How long a page may take between two questions and still count as open.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    /// <summary>How long a page may take to say that it has shown something.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenPage> _pages = [];
    private readonly TimeProvider _time;
    private int _waiting;
    private DateTimeOffset _tidied;

    public OpenPages(TimeProvider time) => _time = time;

    /// <summary>Waits for what is to be shown.</summary>
    /// <param name="browser">The browser's name.</param>
    /// <param name="shown">The keys of what it has shown by now.</param>
    /// <param name="cancellation">The page is gone, or the program stops.</param>
    /// <returns>What to show, empty where nothing came; null where too many wait already.</returns>
    public async Task<IReadOnlyList<ReminderPost>?> Next(string browser, IReadOnlyCollection<string> shown, CancellationToken cancellation)
    {
        var news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        OpenPage? page;
        lock (_gate)
        {
            if (!_pages.TryGetValue(browser, out page))
                page = new OpenPage();
            page.LastSeen = _time.GetUtcNow();
            if (page.Take(shown) is { Count: > 0 } waiting)
                return waiting;
            if (_waiting == MostWaiting || page.Questions.Count == MostOfOneBrowser)
                return null;
            _pages[browser] = page;
            page.Questions.Add(news);
            _waiting++;
        }

        try
        {
            await news.Task.WaitAsync(LongestWait, _time, cancellation);
        }
        catch (TimeoutException)
        {
            // Nothing came. The page asks again.
        }
        finally
        {
            lock (_gate)
            {
                _waiting--;
                page.Questions.Remove(news);
                page.LastSeen = _time.GetUtcNow();
                Tidy();
            }
        }

        lock (_gate)
            return page.Take([]);
    }

    /// <summary>Shows something on a browser's open pages.</summary>
    /// <returns>Whether one of them has shown it.</returns>
    public async Task<bool> Show(string browser, ReminderPost post, CancellationToken cancellation)
    {
        TaskCompletionSource seen;
        OpenPage? page;
        lock (_gate)
        {
            if (!_pages.TryGetValue(browser, out page) || !IsOpen(page))
                return false;
            seen = page.Put(post);
        }

        try
        {
            await seen.Task.WaitAsync(Patience, _time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            lock (_gate)
                page.Posts.Remove(post.Key);
        }
    }

    /// <summary>Whether somebody would see what is shown now.</summary>
    private bool IsOpen(OpenPage page) => page.Questions.Count > 0 || _time.GetUtcNow() - page.LastSeen < Between;

    /// <summary>Forgets pages that were closed.</summary>
    private void Tidy()
    {
        if (_time.GetUtcNow() - _tidied < Between)
            return;
        _tidied = _time.GetUtcNow();
        foreach (var (browser, _) in _pages.Where(page => page.Value.Posts.Count == 0 && !IsOpen(page.Value)).ToList())
            _pages.Remove(browser);
    }
}
