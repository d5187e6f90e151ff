using BackCareBot.Core.Answers;

namespace BackCareBot.Discord.Rendering;

/// <summary>The bar at an embed's side: a warning looks like one.</summary>
internal static class Colours
{
    public const int Answer = 0x2E8B57;
    private const int Red = 0xC62828;
    private const int Orange = 0xEF6C00;
    private const int Yellow = 0xF9A825;
    private const int Grey = 0x78909C;
    private const int Blue = 0x3F6EA8;

    public static int Of(ReplyKind kind) => kind switch
    {
        ReplyKind.Emergency or ReplyKind.Crisis => Red,
        ReplyKind.Urgent => Orange,
        ReplyKind.Caution => Yellow,
        ReplyKind.Unknown or ReplyKind.Refusal => Grey,
        ReplyKind.Information or ReplyKind.SmallTalk => Blue,
        _ => Answer,
    };
}
