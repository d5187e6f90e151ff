using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BackCareBot.Core.Routines;

/// <summary>
/// Whose routine it is, in eleven characters whatever a platform's ids look like. A digest, so that a card in a channel
/// does not carry anybody's id; 64 bits suffice to tell the people of a channel apart, and nothing secret hangs on it.
/// </summary>
public static class RoutineOwner
{
    private const int Bytes = 8;

    public static string Of(string platform, string user) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{platform}|{user}")).AsSpan(0, Bytes));
}
