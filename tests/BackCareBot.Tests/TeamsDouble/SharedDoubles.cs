namespace BackCareBot.Tests.TeamsDouble;

/// <summary>The doubles that need no bot, started once for a class of tests.</summary>
public sealed class SharedDoubles : IAsyncLifetime
{
    internal TokenAuthority Authority { get; private set; } = null!;

    internal ConnectorDouble Connector { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Authority = await TokenAuthority.Start();
        Connector = await ConnectorDouble.Start();
    }

    public async Task DisposeAsync()
    {
        await Authority.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
