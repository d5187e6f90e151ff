using System.Reflection;
using DSharpPlus;

namespace BackCareBot.Discord.DSharpPlus.Rest;

/// <summary>
/// Puts a transport below the library's REST client. The library has no setting for it: neither for another address, nor
/// for anything that may look at a request. This is the one place that reaches into it, and it says so where another
/// version of the library is built differently.
/// </summary>
internal static class LibraryHttp
{
    private const string UserAgent = "User-Agent";
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <exception cref="InvalidOperationException">The library is built differently.</exception>
    public static void Use(BaseDiscordClient client, HttpMessageHandler transport)
    {
        var rest = Property(Property(client, typeof(BaseDiscordClient), "ApiClient"), null, "_rest");
        var before = (HttpClient)Property(rest, null, "HttpClient");
        // The transport outlives this client, and its callers decide how long to wait.
        var http = new HttpClient(transport, disposeHandler: false) { BaseAddress = before.BaseAddress, Timeout = Timeout.InfiniteTimeSpan };
        // The library writes its version in a form that Discord does not ask for.
        http.DefaultRequestHeaders.TryAddWithoutValidation(UserAgent, Wire.Rest.RestClient.UserAgent);
        foreach (var (name, values) in before.DefaultRequestHeaders.NonValidated.Where(header => header.Key != UserAgent))
            http.DefaultRequestHeaders.TryAddWithoutValidation(name, values);
        var field = rest.GetType().GetField("<HttpClient>k__BackingField", Inside) ?? throw Different("HttpClient");
        field.SetValue(rest, http);
        before.Dispose();
    }

    private static object Property(object owner, Type? type, string name) =>
        (type ?? owner.GetType()).GetProperty(name, Inside)?.GetValue(owner) ?? throw Different(name);

    private static InvalidOperationException Different(string name) => new(
        $"DSharpPlus {typeof(BaseDiscordClient).Assembly.GetName().Version} has no '{name}' where 4.5 has it. Build with the version in Directory.Packages.props, or set Discord:Client to own.");
}
