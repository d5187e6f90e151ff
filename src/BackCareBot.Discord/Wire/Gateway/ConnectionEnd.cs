namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>What to do after a connection has ended.</summary>
internal enum NextStep
{
    /// <summary>Take the session up again: Discord replays what was missed.</summary>
    Resume,

    /// <summary>Begin a new session.</summary>
    Identify,

    /// <summary>Nothing: an operator must act first.</summary>
    Stop,
}

/// <param name="Next">What to do now.</param>
/// <param name="Reason">Why it ended, for the log; of <see cref="NextStep.Stop"/>, what an operator has to change.</param>
internal sealed record ConnectionEnd(NextStep Next, string Reason)
{
    /// <summary>
    /// What Discord's close codes ask for. Source: documentation, "Gateway close event codes"; 1000 and 1001 end the
    /// session as well ("Initiating a disconnect").
    /// </summary>
    public static ConnectionEnd OfCloseCode(int? code) => code switch
    {
        4004 => Stop("Discord rejected the bot's token. Copy the token again (Developer Portal, your application, Bot, Reset Token) and set Discord:Token."),
        4010 => Stop("Discord rejected the shard number. Start the program again; it asks Discord how many shards to use."),
        4011 => Stop("The bot is in more servers than its shards may hold. Start the program again; it asks Discord how many shards to use."),
        4012 => Stop("Discord no longer speaks version 10 of its gateway. This program must be updated."),
        4013 => Stop("Discord rejected the intents. This program must be updated."),
        4014 => Stop("Discord disallowed an intent, although only ordinary ones are asked for. Look at the application in the Developer Portal, under Bot."),
        1000 or 1001 or 4003 or 4007 or 4009 => new ConnectionEnd(NextStep.Identify, $"closed with {code}"),
        { } other => new ConnectionEnd(NextStep.Resume, $"closed with {other}"),
        null => new ConnectionEnd(NextStep.Resume, "cut off"),
    };

    private static ConnectionEnd Stop(string advice) => new(NextStep.Stop, advice);
}
