namespace BackCareBot.EndToEnd.Support;

/// <summary>Finds the checkout that the tests were built from, and the program built beside them.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Knowledge { get; } = Path.Combine(Root, "knowledge");

    /// <summary>The program in the configuration that the tests themselves were built in.</summary>
    public static string Program { get; } = Path.Combine(
        Root, "src", "BackCareBot", "bin", Configuration(), Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "BackCareBot.dll");

    private static string Configuration() =>
        Directory.GetParent(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!.Name;

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
