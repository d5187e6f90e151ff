using System.CommandLine;
using BackCareBot.Host.CommandLine;

// The web host ends at a signal by itself; a second handler beside it stumbles over a second signal.
return await BotCommands.Build().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
