namespace BackCareBot.Core.Routines;

/// <summary>A countdown as two numbers at most, in whole seconds: when it ends, or how much is left while it is paused.</summary>
public readonly record struct StepClock
{
    private StepClock(long? ends, int? paused)
    {
        Ends = ends;
        PausedWith = paused;
    }

    /// <summary>When it ends, in seconds of Unix time; null where it does not run.</summary>
    public long? Ends { get; }

    /// <summary>The seconds that are left while it is paused; null where it is not.</summary>
    public int? PausedWith { get; }

    public bool IsPaused => PausedWith is not null;

    public static StepClock Start(int seconds, DateTimeOffset now) => EndsAt(now.ToUnixTimeSeconds() + seconds);

    public static StepClock EndsAt(long unixSeconds) => new(unixSeconds, null);

    public static StepClock PausedAt(int left) => new(null, left);

    public StepClock Pause(DateTimeOffset now) => PausedAt(LeftAt(now));

    public StepClock Resume(DateTimeOffset now) => Start(LeftAt(now), now);

    /// <summary>The seconds that are left, never less than none.</summary>
    public int LeftAt(DateTimeOffset now) =>
        PausedWith ?? (int)Math.Clamp((Ends ?? 0) - now.ToUnixTimeSeconds(), 0, int.MaxValue);
}
