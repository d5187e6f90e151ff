namespace BackCareBot.Host.CommandLine;

/// <summary>What the program's exit codes mean.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The command, a setting or a file was not as expected.</summary>
    public const int BadInput = 1;

    /// <summary>The knowledge base has errors.</summary>
    public const int FaultyKnowledge = 2;

    /// <summary>The page's port is in use.</summary>
    public const int PortInUse = 3;

    /// <summary>An evaluation fell below its floors.</summary>
    public const int BelowFloor = 4;

    /// <summary>A chat platform refuses the bot until its settings are changed.</summary>
    public const int PlatformRefused = 5;

    /// <summary>The store of reminders cannot be used: read-only, locked, full, damaged or of a newer version.</summary>
    public const int StoreUnusable = 6;
}
