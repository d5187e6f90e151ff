namespace BackCareBot.EndToEnd.Support;

/// <summary>The page as a person uses it: one line for each thing that can be done or seen.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private ChatPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _faults.Add(message.Text);
        };
        page.PageError += (_, error) => _faults.Add(error);
        page.Request += (_, request) => Requested.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: script errors and violations of the Content-Security-Policy alike.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Every address that the page asked for.</summary>
    public List<string> Requested { get; } = [];

    public ILocator Box => Page.GetByRole(AriaRole.Textbox, new() { Name = "Your question" });

    public ILocator Start => Page.GetByRole(AriaRole.Heading, new() { Name = "How is your back today?" });

    public ILocator Replies => Page.GetByRole(AriaRole.Article);

    public ILocator LastReply => Replies.Last;

    public ILocator ShortAnswer => LastReply.Locator(".short").First;

    public ILocator Alert => LastReply.GetByRole(AriaRole.Alert);

    /// <summary>The line above the box that says what went wrong.</summary>
    public ILocator Trouble => Page.Locator("#trouble");

    public static async Task<ChatPage> OpenAsync(IBrowserContext context, Uri url)
    {
        var chat = new ChatPage(context, await context.NewPageAsync());
        await chat.Page.GotoAsync(url.ToString());
        return chat;
    }

    /// <summary>Types a message, sends it, and waits until its reply is whole.</summary>
    public async Task AskAsync(string text)
    {
        var before = await Replies.CountAsync();
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
        await AwaitReplyAsync(before);
    }

    /// <summary>Presses a button, by default one of the last reply, and waits until its reply is whole.</summary>
    public async Task PressAsync(string label, ILocator? within = null)
    {
        var before = await Replies.CountAsync();
        await Button(label, within).ClickAsync();
        await AwaitReplyAsync(before);
    }

    public ILocator Button(string label, ILocator? within = null) =>
        (within ?? LastReply).GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    public Task<string> TitleAsync() => LastReply.GetByRole(AriaRole.Heading, new() { Level = 2 }).First.InnerTextAsync();

    public async Task<bool> IsInViewAsync(ILocator locator)
    {
        var box = await locator.BoundingBoxAsync();
        var height = await Page.EvaluateAsync<float>("innerHeight");
        return box is not null && box.Y >= 0 && box.Y + box.Height <= height;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task AwaitReplyAsync(int before)
    {
        await Assertions.Expect(Replies).ToHaveCountAsync(before + 1);
        await Assertions.Expect(LastReply.Locator(".rest")).Not.ToHaveAttributeAsync("aria-busy", "true");
    }
}
