namespace BackCareBot.Core.Knowledge;

/// <summary>A standard term and the lay words for it.</summary>
/// <param name="Term">The word that entries use.</param>
/// <param name="Lay">What people say instead.</param>
/// <param name="Weight">How surely they then mean the term, from 0 (exclusive) to 1.</param>
public sealed record VocabularyTerm(string Term, IReadOnlyList<string> Lay, double Weight);
