using BackCareBot.Core.Memory;

namespace BackCareBot.Discord.Commands;

/// <summary>How much one person, and one channel, may ask before they are asked to wait.</summary>
/// <param name="PerUser">Questions a person may ask in a row.</param>
/// <param name="UserRefill">How long until they may ask one more.</param>
/// <param name="PerChannel">Questions a channel may see in a row.</param>
/// <param name="ChannelRefill">How long until one more.</param>
public sealed record Manners(int PerUser, TimeSpan UserRefill, int PerChannel, TimeSpan ChannelRefill)
{
    /// <summary>A person reads about one answer in three seconds; Discord itself lets five messages a channel through in five.</summary>
    public static Manners Usual { get; } = new(8, TimeSpan.FromSeconds(3), 20, TimeSpan.FromSeconds(1));
}

/// <summary>Whether to answer.</summary>
internal enum Verdict
{
    Answer,

    /// <summary>Too much: say so, kindly, this once.</summary>
    AskToWait,

    /// <summary>Too much, and told already.</summary>
    StayQuiet,
}

/// <summary>Keeps everybody's allowance.</summary>
internal sealed class Allowances
{
    private const int Most = 10_000;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(10);

    private readonly Manners _manners;
    private readonly TimeProvider _time;
    private readonly ExpiringMap<(char Sort, ulong Id), Allowance> _allowances;

    public Allowances(Manners manners, TimeProvider time)
    {
        _manners = manners;
        _time = time;
        _allowances = new ExpiringMap<(char, ulong), Allowance>(Age, Most, time);
    }

    public Verdict Ask(ulong user, ulong channel)
    {
        var byUser = Of('u', user, _manners.PerUser).Take(_manners.PerUser, _manners.UserRefill, _time.GetUtcNow());
        return byUser != Verdict.Answer ? byUser
            : Of('c', channel, _manners.PerChannel).Take(_manners.PerChannel, _manners.ChannelRefill, _time.GetUtcNow());
    }

    private Allowance Of(char sort, ulong id, int full)
    {
        if (_allowances.TryGet((sort, id), out var allowance))
            return allowance;
        _allowances.TryAdd((sort, id), new Allowance(full, _time.GetUtcNow()));
        return _allowances.TryGet((sort, id), out allowance) ? allowance : new Allowance(full, _time.GetUtcNow());
    }

    private sealed class Allowance(int full, DateTimeOffset now)
    {
        private readonly Lock _gate = new();
        private double _left = full;
        private DateTimeOffset _at = now;
        private bool _told;

        public Verdict Take(int most, TimeSpan refill, DateTimeOffset now)
        {
            lock (_gate)
            {
                _left = Math.Min(most, _left + (now - _at) / refill);
                _at = now;
                if (_left >= 1)
                {
                    _left--;
                    _told = false;
                    return Verdict.Answer;
                }

                var verdict = _told ? Verdict.StayQuiet : Verdict.AskToWait;
                _told = true;
                return verdict;
            }
        }
    }
}
