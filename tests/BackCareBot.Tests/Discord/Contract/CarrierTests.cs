namespace BackCareBot.Tests.Discord.Contract;

public sealed class OwnRequestTests : RequestContract
{
    private protected override Carrier Carrier => Carriers.Own;
}

public sealed class OwnResponseTests : ResponseContract
{
    private protected override Carrier Carrier => Carriers.Own;
}

public sealed class OwnConnectionTests : ConnectionContract
{
    private protected override Carrier Carrier => Carriers.Own;
}

public sealed class OwnEventTests : EventContract
{
    private protected override Carrier Carrier => Carriers.Own;
}

#if FULL_FEED
public sealed class DSharpPlusRequestTests : RequestContract
{
    private protected override Carrier Carrier => Carriers.DSharpPlus;
}

public sealed class DSharpPlusResponseTests : ResponseContract
{
    private protected override Carrier Carrier => Carriers.DSharpPlus;
}

public sealed class DSharpPlusConnectionTests : ConnectionContract
{
    private protected override Carrier Carrier => Carriers.DSharpPlus;
}

public sealed class DSharpPlusEventTests : EventContract
{
    private protected override Carrier Carrier => Carriers.DSharpPlus;
}
#endif
