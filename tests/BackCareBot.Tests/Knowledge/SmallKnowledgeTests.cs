using BackCareBot.Core.Knowledge;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Knowledge;

public sealed class SmallKnowledgeTests
{
    [Fact]
    public void The_small_knowledge_base_has_no_fault()
    {
        using var folder = new KnowledgeFolder();
        Assert.Empty(folder.Load().Faults);
    }

    [Fact]
    public void The_small_knowledge_base_holds_every_kind()
    {
        using var folder = new KnowledgeFolder();
        Assert.Equal(EntryKinds.All, folder.Load().Base!.Entries.Select(entry => entry.Kind).Distinct().Order());
    }
}
