using BackCareBot.Core.Knowledge;
using BackCareBot.Host.Composition;

namespace BackCareBot.Benchmarks;

/// <summary>
/// Teams over HTTP against one connector double: every carrier that is compiled in, and the bare echo bot of the Node
/// SDK, in turns, so that what else the machine does meets all of them.
/// </summary>
internal static class TeamsRun
{
    private const int Repeated = 10_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <param name="peer">The folder of the echo bot, or null to leave it out.</param>
    /// <param name="conversations">How many ask at once.</param>
    /// <param name="seconds">How long each is asked in a round.</param>
    /// <param name="rounds">How many rounds.</param>
    public static async Task<int> Run(string? peer, int conversations, double seconds, int rounds)
    {
        var data = Directory.CreateTempSubdirectory("backcare-teams-");
        var programs = new List<TeamsProgram>();
        await using var connector = ConnectorClock.Start();
        try
        {
            var knowledge = new KnowledgeLoader(TimeProvider.System).Load(Path.Combine(BotHome.Find(), "knowledge")).Base!;
            var questions = Questions.Take(knowledge, 20_000);
            programs.Add(await TeamsProgram.Ours(TeamsCarriers.Own, data.FullName));
            if (PackageSet.IsFull)
                programs.Add(await TeamsProgram.Ours(TeamsCarriers.BotBuilder, data.FullName));
            if (peer is not null)
                programs.Add(await TeamsProgram.NodeEcho(peer));
            var loads = programs.ConvertAll(program => new TeamsLoad(program.Messages, connector, questions));
            foreach (var load in loads)
                await load.Talk(conversations, WarmUp);
            for (var round = 1; round <= rounds; round++)
                await Round(round, programs, loads, conversations, seconds);
            if (conversations > 1)
                await Console.Out.WriteLineAsync($"one conversation alone, {programs[0].Name}: {Percentiles.Of(await loads[0].Talk(1, TimeSpan.FromSeconds(seconds)))}");
            for (var i = 0; i < programs.Count - (peer is null ? 0 : 1); i++)
            {
                var (posted, different, faults) = await loads[i].Repeat(Repeated);
                await Console.Out.WriteLineAsync($"{programs[i].Name}: {posted} activities, {different} different, {faults} not answered exactly once; resident {programs[i].Resident} MB");
            }

            loads.ForEach(load => load.Dispose());
            return 0;
        }
        finally
        {
            foreach (var program in programs)
                await program.DisposeAsync();
            data.Delete(recursive: true);
        }
    }

    private static async Task Round(int round, List<TeamsProgram> programs, List<TeamsLoad> loads, int conversations, double seconds)
    {
        double? first = null;
        for (var i = 0; i < programs.Count; i++)
        {
            var times = await loads[i].Talk(conversations, TimeSpan.FromSeconds(seconds));
            var perSecond = times.Count / seconds;
            first ??= perSecond;
            await Console.Out.WriteLineAsync(FormattableString.Invariant(
                $"{round}. {programs[i].Name}: {perSecond:0} a second ({first / perSecond:0.00}); {Percentiles.Of(times)}; resident {programs[i].Resident} MB"));
        }
    }
}
