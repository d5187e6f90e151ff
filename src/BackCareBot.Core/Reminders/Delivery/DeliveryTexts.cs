namespace BackCareBot.Core.Reminders.Delivery;

/// <summary>The words of the delivery that people read.</summary>
internal static class DeliveryTexts
{
    /// <summary>Why a reminder is off, as its list shows it.</summary>
    public const string Gone = "The channel is gone, or I may not write there any more.";

    /// <summary>For the maker, wherever the platform lets the bot tell them.</summary>
    public static string TellGone(Reminder reminder) =>
        $"Your stretch reminder {reminder.Number} is off: its channel is gone, or I may not write there any more. "
        + "Let me write there again and resume it, or remove it.";
}
