using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace BackCareBot.Illustrations.Files;

/// <summary>
/// Turns SVG into the pixels that chat platforms show: librsvg draws, ImageMagick joins frames. Debian: librsvg2-bin, imagemagick.
/// </summary>
public sealed class Rasteriser
{
    public const int PngWidth = 1000;
    public const int GifWidth = 560;

    /// <summary>Of the picture that goes into a card's own text: what a phone shows of it.</summary>
    public const int CardWidth = 360;

    private const string Drawer = "rsvg-convert";
    private static readonly string[] Joiners = ["magick", "convert-im6.q16", "convert"];

    private readonly string _joiner;

    private Rasteriser(string joiner, string version)
    {
        _joiner = joiner;
        Version = version;
    }

    /// <summary>Which programs these are: other versions may give other bytes.</summary>
    public string Version { get; }

    /// <summary>The rasteriser of this machine, or null where one of the two programs is missing.</summary>
    public static Rasteriser? Find()
    {
        if (FirstLine(Drawer, "--version") is not { } drawer)
            return null;
        foreach (var joiner in Joiners)
        {
            // Other programs are called "convert" as well.
            if (FirstLine(joiner, "-version") is { } line && line.Contains("ImageMagick", StringComparison.Ordinal))
                return new Rasteriser(joiner, $"{drawer}; {string.Join(' ', line.Split(' ').SkipWhile(word => word != "ImageMagick").Take(2))}");
        }

        return null;
    }

    /// <summary>Draws an SVG as a PNG of <see cref="PngWidth"/>. Its flat colours keep it small without a palette.</summary>
    public static void Png(string svg, string file) => Draw(svg, PngWidth, file);

    /// <summary>Draws an SVG as a PNG of <see cref="CardWidth"/> in so few colours that it can be sent inside a message.</summary>
    public void Card(string svg, string file)
    {
        var drawn = file + ".tmp";
        try
        {
            Draw(svg, CardWidth, drawn);
            // Without dates, so that the same drawing is the same bytes.
            Run(_joiner, "", ["png:" + drawn, "+dither", "-colors", "32", "-strip", "-define", "png:exclude-chunks=date,time", "-define", "png:compression-level=9", "png8:" + file]);
        }
        finally
        {
            File.Delete(drawn);
        }
    }

    /// <summary>Draws frames as one animated GIF that goes on for ever.</summary>
    public void Gif(IReadOnlyList<(string Svg, double Seconds)> frames, string file)
    {
        var folder = Directory.CreateTempSubdirectory("pictures-");
        try
        {
            List<string> arguments = ["-loop", "0"];
            var drawn = new Dictionary<string, string>();
            foreach (var (svg, seconds) in frames)
            {
                if (!drawn.TryGetValue(svg, out var png))
                {
                    png = Path.Combine(folder.FullName, $"{drawn.Count}.png");
                    Draw(svg, GifWidth, png);
                    drawn[svg] = png;
                }

                arguments.AddRange(["-delay", ((int)Math.Round(seconds * 100)).ToString(CultureInfo.InvariantCulture), "png:" + png]);
            }

            // The last row of pixels may be covered in part only; one palette without dithering: colours stay flat, and neighbouring frames differ only where something moves.
            arguments.AddRange(["-background", "white", "-alpha", "remove", "+dither", "-colors", "40", "+map", "-layers", "OptimizeFrame", "-strip", "gif:" + file]);
            Run(_joiner, "", arguments);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Draw(string svg, int width, string file) =>
        Run(Drawer, svg, ["--width", width.ToString(CultureInfo.InvariantCulture), "--keep-aspect-ratio", "--output", file]);

    private static string? FirstLine(string program, string argument)
    {
        try
        {
            using var process = Start(program, [argument]);
            process.StandardInput.Close();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? text.Split('\n')[0].Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Run(string program, string input, IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Trim()}");
    }

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
