namespace BackCareBot.Teams.Cards;

/// <summary>Where a card will be read.</summary>
/// <param name="Private">Whether only the person who asked sees it.</param>
/// <param name="Pictures">The public address of the exercise pictures, or null where there is none.</param>
internal sealed record CardContext(bool Private, Uri? Pictures = null);
