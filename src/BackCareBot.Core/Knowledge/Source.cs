namespace BackCareBot.Core.Knowledge;

/// <summary>A public page that entries rest on.</summary>
/// <param name="Id">What entries name it by.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Publisher">Who stands behind it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Read">The day on which it was read.</param>
/// <param name="Licence">Its licence or terms, where known.</param>
public sealed record Source(string Id, string Title, string Publisher, Uri Url, DateOnly Read, string? Licence);
