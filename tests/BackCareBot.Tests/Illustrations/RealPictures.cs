using BackCareBot.Illustrations.Poses;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Illustrations;

/// <summary>The pose files of the checkout, read once.</summary>
internal static class RealPictures
{
    private static readonly Lazy<(IReadOnlyList<Picture> Pictures, IReadOnlyList<BackCareBot.Core.Knowledge.Fault> Faults)> Read =
        new(() => new PoseReader(Checkout.Knowledge).ReadAll());

    public static IReadOnlyList<Picture> All => Read.Value.Pictures;

    public static IReadOnlyList<BackCareBot.Core.Knowledge.Fault> Faults => Read.Value.Faults;

    public static Picture Of(string name) => All.Single(picture => picture.Name == name);
}
