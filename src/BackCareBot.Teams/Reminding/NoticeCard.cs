using BackCareBot.Teams.Cards;

namespace BackCareBot.Teams.Reminding;

/// <summary>A few plain words to one person.</summary>
internal static class NoticeCard
{
    public static AdaptiveCard Draw(string text) => new() { FallbackText = text, Body = [new TextBlock(CardText.Plain(text))] };
}
