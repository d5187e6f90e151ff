using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Host.Composition;

namespace BackCareBot.Tests.Support;

/// <summary>Makes editions as the program does.</summary>
internal static class Builder
{
    /// <param name="folder">Where index and models are kept.</param>
    /// <param name="keepModels">Whether what is learned is kept as well, or learned anew each time.</param>
    public static EditionBuilder In(string folder, bool keepModels = true) =>
        new(SearchEngines.Create(PackageSet.Auto, folder), new EditionStore(keepModels ? folder : null));

    /// <summary>An edition of a knowledge folder that takes over what changes there.</summary>
    public static CurrentEdition Current(string knowledge, string data, TimeProvider time, bool keepModels = true)
    {
        var loader = new KnowledgeLoader(time);
        var load = loader.Load(knowledge);
        var builder = In(data, keepModels);
        var first = builder.Build(load.Base ?? throw new InvalidOperationException($"{load.Faults.Count} faults, the first: {load.Faults[0]}"));
        return new CurrentEdition(first, loader, builder, knowledge);
    }
}
