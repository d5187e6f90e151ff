using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace BackCareBot.EndToEnd.Support;

/// <summary>The accessibility rules of axe-core.</summary>
internal static class Axe
{
    public static async Task ExpectNoFaultAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(Describe)));
    }

    private static string Describe(AxeResultItem fault) =>
        $"{fault.Id}: {fault.Help}\n  " + string.Join("\n  ", fault.Nodes.Select(node => $"{node.Html}: {string.Join(" ", node.Any.Select(check => check.Message))}"));
}
