using BackCareBot.Host.Web;
using Microsoft.AspNetCore.Builder;

namespace BackCareBot.Tests.Host;

/// <summary>The web face in this process, on a port that the system chose.</summary>
public sealed class WebServer : IAsyncLifetime
{
    private readonly HostFolder _host = new();
    private WebApplication? _app;

    public HttpClient Client { get; } = new();

    internal Uri Url => new(_app!.Urls.Single());

    internal BackCareBot.Host.Composition.Bot Bot => _host.Bot;

    /// <summary>Settings for another server beside this one.</summary>
    internal BackCareBot.Host.Composition.BotSettings Settings => _host.Settings;

    public async Task InitializeAsync()
    {
        _app = WebFace.Build(_host.Settings, _host.Bot);
        await _app.StartAsync();
        Client.BaseAddress = Url;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        _host.Dispose();
    }
}
