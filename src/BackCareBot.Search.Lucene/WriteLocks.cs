using Lucene.Net.Store;
using Directory = System.IO.Directory;
using Lock = Lucene.Net.Store.Lock;

namespace BackCareBot.Search.Lucene;

/// <summary>
/// One writer at a time, other processes included. Lucene's own lock file is opened for shared reading, which on Unix two
/// processes may hold at once; this one is opened for nobody else. The system lets it go when a process dies, and the file
/// stays: deleting it would let a third process lock another file of the same name.
/// </summary>
internal sealed class WriteLocks(string folder) : LockFactory
{
    public override Lock MakeLock(string lockName) => new FileLock(Path.Combine(folder, lockName));

    /// <summary>A lock is never cleared by force: whoever holds it is alive.</summary>
    public override void ClearLock(string lockName)
    {
    }

    private sealed class FileLock(string file) : Lock
    {
        private FileStream? _held;

        public override bool Obtain()
        {
            if (_held is not null)
                return false;
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                _held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }

        public override bool IsLocked()
        {
            if (_held is not null)
                return true;
            var free = Obtain();
            Release();
            return !free;
        }

        protected override void Dispose(bool disposing) => Release();

        private void Release()
        {
            _held?.Dispose();
            _held = null;
        }
    }
}
