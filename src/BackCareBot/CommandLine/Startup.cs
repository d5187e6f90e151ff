using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Reminders;
using BackCareBot.Host.Composition;

namespace BackCareBot.Host.CommandLine;

/// <summary>Starts what a command needs, and says in plain words what keeps it from starting.</summary>
internal static class Startup
{
    public static int WithSettings(Func<BotSettings, int> run) => Run(() => run(BotSettings.Read(BotHome.Find())));

    /// <summary>For commands that read settings of their own.</summary>
    public static int Run(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (InvalidSettingException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.BadInput;
        }
        catch (StoreException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.StoreUnusable;
        }
        catch (FaultyKnowledgeException error)
        {
            KnowledgeCommand.PrintFaults(error.Faults, Console.Error);
            Console.Error.WriteLine($"{error.Faults.Count(fault => fault.Severity == FaultSeverity.Error)} errors in the knowledge base. Nothing is served until they are mended.");
            return ExitCodes.FaultyKnowledge;
        }
    }

    public static int WithBot(Func<Bot, int> run) => WithSettings(settings =>
    {
        using var bot = Bot.Start(settings, TimeProvider.System);
        return run(bot);
    });
}
