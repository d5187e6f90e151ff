namespace BackCareBot.Teams.Cards;

/// <summary>Where a card will be read.</summary>
/// <param name="Private">Whether only the person who asked sees it.</param>
/// <param name="Pictures">Where the exercise pictures come from, or null for a card without.</param>
internal sealed record CardContext(bool Private, CardPictures? Pictures = null);
