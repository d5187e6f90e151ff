using BackCareBot.Host.Composition;
using BackCareBot.Illustrations.Files;

namespace BackCareBot.Host.CommandLine;

/// <summary><c>pictures build</c> and <c>pictures check</c>.</summary>
internal static class PicturesCommand
{
    private const string NoRasteriser =
        "rsvg-convert or ImageMagick is not installed (Debian: librsvg2-bin, imagemagick), so PNG and GIF are left as they are.";

    /// <summary>Draws every picture whose pose file has changed.</summary>
    public static int Build(BotSettings settings, bool all, TextWriter output, TextWriter errors)
    {
        if (!HasFolder(settings, "build", errors))
            return ExitCodes.BadInput;
        var rasteriser = Rasteriser.Find();
        var (pictures, drawn, faults) = new PictureBuild(settings.KnowledgePath, rasteriser).Run(all);
        KnowledgeCommand.PrintFaults(faults, output);
        if (faults.Count > 0)
        {
            output.WriteLine($"{faults.Count} errors. Nothing is drawn until they are mended.");
            return ExitCodes.FaultyKnowledge;
        }

        output.WriteLine($"{pictures} pictures, {drawn} drawn. {rasteriser?.Version ?? NoRasteriser}");
        return ExitCodes.Fine;
    }

    /// <summary>Prints every fault of the pose files and every picture that is missing or out of date.</summary>
    public static int Check(BotSettings settings, TextWriter output, TextWriter errors)
    {
        if (!HasFolder(settings, "check", errors))
            return ExitCodes.BadInput;
        var faults = PictureChecks.Run(settings.KnowledgePath);
        KnowledgeCommand.PrintFaults(faults, output);
        output.WriteLine($"{PictureList.Read(settings.KnowledgePath).Pictures.Count} pictures: {faults.Count} errors.");
        return faults.Count == 0 ? ExitCodes.Fine : ExitCodes.FaultyKnowledge;
    }

    /// <summary>Prints the gallery.</summary>
    public static int Gallery(BotSettings settings, TextWriter output)
    {
        using var bot = Bot.Start(settings, TimeProvider.System);
        output.Write(PictureGallery.Of(bot.Current.Edition.Knowledge, PictureList.Read(settings.KnowledgePath)));
        return ExitCodes.Fine;
    }

    private static bool HasFolder(BotSettings settings, string command, TextWriter errors)
    {
        if (Directory.Exists(settings.KnowledgePath))
            return true;
        errors.WriteLine($"pictures {command}: there is no folder {settings.KnowledgePath}. Set Knowledge:Path in appsettings.json.");
        return false;
    }
}
