namespace BackCareBot.Teams.Reminding;

/// <summary>What buttons do about reminders beside the subcommands of <c>remind</c>. Stands in cards for years: never to be renamed.</summary>
internal static class RemindMoves
{
    public const string Done = "done";
    public const string Snooze = "later";
    public const string Another = "another";
    public const string Form = "form";
}
