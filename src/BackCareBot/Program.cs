using BackCareBot.Host.CommandLine;

return await BotCommands.Build().Parse(args).InvokeAsync();
