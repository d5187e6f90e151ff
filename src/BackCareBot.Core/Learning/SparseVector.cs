namespace BackCareBot.Core.Learning;

/// <summary>The features of a message: which buckets are set and how strongly.</summary>
/// <param name="Buckets">Bucket numbers, each at most once.</param>
/// <param name="Values">Their values, as many as buckets.</param>
public readonly record struct SparseVector(int[] Buckets, float[] Values);
