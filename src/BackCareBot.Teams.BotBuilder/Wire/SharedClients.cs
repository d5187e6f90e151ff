using BackCareBot.Teams.Carriers;

namespace BackCareBot.Teams.BotBuilder.Wire;

/// <summary>Gives the SDK the clients that it asks for anew in every turn, all over the same connections.</summary>
internal sealed class SharedClients : IHttpClientFactory, IDisposable
{
    private readonly SocketsHttpHandler _connections = ConnectorHttp.Handler();

    public HttpClient CreateClient(string name) => new(_connections, disposeHandler: false) { Timeout = ConnectorHttp.Timeout };

    public void Dispose() => _connections.Dispose();
}
