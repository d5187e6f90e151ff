namespace BackCareBot.Teams.Carriers;

/// <summary>How every carrier speaks HTTP with the Bot Connector.</summary>
public static class ConnectorHttp
{
    /// <summary>When a post is given up.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>No redirects: the bot's token goes to the address that was checked and to no other.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
    };
}
