namespace BackCareBot.Storage;

/// <summary>Where things are kept.</summary>
/// <param name="File">The SQLite file, made where it is missing.</param>
/// <param name="Postgres">A connection string for PostgreSQL, used instead of the file; null for SQLite.</param>
public sealed record StoreOptions(string File, string? Postgres = null);
