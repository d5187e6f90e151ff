namespace BackCareBot.Discord.Wire.Gateway;

/// <summary>What is needed to take a session up again.</summary>
/// <param name="Id">Discord's name for it.</param>
/// <param name="ResumeUrl">Where to take it up again.</param>
internal sealed record GatewaySession(string Id, Uri ResumeUrl);
