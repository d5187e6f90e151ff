namespace BackCareBot.Tests.Support;

/// <summary>Finds the checkout that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Knowledge { get; } = Path.Combine(Root, "knowledge");

    public static string Source { get; } = Path.Combine(Root, "src");

    /// <summary>The folder of this project.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests", "BackCareBot.Tests");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BackCareBot.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests must run below the folder that holds BackCareBot.sln.");
    }
}
