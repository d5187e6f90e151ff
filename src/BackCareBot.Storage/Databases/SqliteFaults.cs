using System.Data.Common;
using BackCareBot.Core.Reminders;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace BackCareBot.Storage.Databases;

/// <summary>SQLite's errors in plain words. Nothing is ever mended, renamed or deleted here: what is kept stays as it is.</summary>
internal static class SqliteFaults
{
    public static StoreException Explain(DbException error, string file) =>
        new((error as SqliteException)?.SqliteErrorCode switch
        {
            SQLITE_READONLY or SQLITE_PERM => $"The database {file} is read-only. Give the program the right to write to it and to its folder.",
            SQLITE_BUSY or SQLITE_LOCKED => $"The database {file} is locked by another program. End that program; a copy of the bot must have a data folder of its own.",
            SQLITE_FULL => $"There is no room left for the database {file}. Free some on its disk; what was kept before is still there.",
            SQLITE_CORRUPT or SQLITE_NOTADB =>
                $"The database {file} is damaged. It is left as it is: put a backup in its place, or move it away to begin with an empty one.",
            SQLITE_CANTOPEN => $"The database {file} cannot be opened. Set Data:Path to a folder that the program may write to.",
            SQLITE_IOERR => $"The disk failed while the database {file} was read or written. Check the disk and its file system.",
            _ => $"The database {file} could not be used: {error.Message}",
        }, error);
}
