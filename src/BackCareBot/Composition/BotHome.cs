namespace BackCareBot.Host.Composition;

/// <summary>The folder that holds <c>knowledge/</c> and <c>appsettings.json</c>: the checkout, or a published program's own.</summary>
internal static class BotHome
{
    private const string Mark = "knowledge/sources.yaml";

    /// <summary>The nearest folder above the program that holds a knowledge base; the program's own where none does.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
