using System.Security.Cryptography;
using NodaTime;

namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>The first moment after <paramref name="after"/> at which a schedule comes, or null where it never comes again.</summary>
public delegate Instant? NextMoment(Schedule schedule, Instant after);

/// <summary>What is posted at one moment of a reminder, or null where there is nothing to post (its routine is no more).</summary>
public delegate ReminderPost? MakePost(Reminder reminder, Instant moment);

/// <summary>One coming of a reminder, which is delivered once whatever happens.</summary>
/// <param name="Reminder">The reminder as it was when the occurrence was claimed.</param>
/// <param name="Moment">When it is due.</param>
public sealed record Occurrence(Reminder Reminder, Instant Moment)
{
    private const int KeyBytes = 12;

    /// <summary>The same at every try and on every machine: 24 characters, as <see cref="ReminderPost.Key"/> wants them.</summary>
    public string Key
    {
        get
        {
            Span<byte> name = stackalloc byte[24];
            Reminder.Id.TryWriteBytes(name);
            BitConverter.TryWriteBytes(name[16..], Moment.ToUnixTimeTicks());
            return Convert.ToHexStringLower(SHA256.HashData(name).AsSpan(0, KeyBytes));
        }
    }
}
