using BackCareBot.Host.Composition;
using BackCareBot.Teams.Package;

namespace BackCareBot.Host.CommandLine;

/// <summary><c>teams package</c>: writes the zip that is uploaded to Teams.</summary>
internal static class TeamsPackageCommand
{
    public static int Run(string file, TextWriter output)
    {
        var settings = TeamsPackageSettings.Read(BotSettings.Configuration(BotHome.Find()));
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = File.Create(path))
            AppPackage.Write(settings, stream);
        output.WriteLine($"Wrote {path}. Upload it in Teams: Apps, Manage your apps, Upload an app.");
        return ExitCodes.Fine;
    }
}
