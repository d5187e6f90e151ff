using System.Runtime;

namespace BackCareBot.Host.Composition;

/// <summary>Hands memory back to the system.</summary>
internal static class Memory
{
    /// <summary>
    /// To be called once after an edition was made: reading and training leave a few hundred megabytes behind that
    /// answering never needs again, and an idle program would keep them for hours.
    /// </summary>
    public static void HandBack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
