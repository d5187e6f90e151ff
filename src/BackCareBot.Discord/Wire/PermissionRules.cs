using System.Globalization;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;

namespace BackCareBot.Discord.Wire;

/// <summary>
/// Works out a member's permissions in a channel: roles first, then the channel's rules for everyone, for the roles, for
/// the member. Source: documentation, topic "Permissions", "Permission overwrites".
/// </summary>
internal static class PermissionRules
{
    private const int OfRole = 0;
    private const int OfMember = 1;

    /// <summary>What an administrator may do.</summary>
    private const DiscordPermissions Everything = (DiscordPermissions)ulong.MaxValue;

    /// <summary>Permissions as Discord writes them down for an interaction: worked out already, but for administrators.</summary>
    public static DiscordPermissions Read(string? bits)
    {
        var read = (DiscordPermissions)Bits(bits ?? "");
        return read.HasFlag(DiscordPermissions.Administrator) ? Everything : read;
    }

    public static DiscordPermissions Of(
        Snowflake guild, Snowflake self, MemberData member, IReadOnlyList<RoleData> roles, ChannelData channel)
    {
        // The role "everyone" has the server's own id.
        var mine = roles.Where(role => role.Id == guild || member.Roles.Contains(role.Id)).ToList();
        var permissions = mine.Aggregate(0UL, (all, role) => all | Bits(role.Permissions));
        if ((permissions & (ulong)DiscordPermissions.Administrator) != 0)
            return Everything;
        var rules = channel.PermissionOverwrites ?? [];
        permissions = Apply(permissions, rules.Where(rule => rule.Type == OfRole && rule.Id == guild));
        permissions = Apply(permissions, rules.Where(rule => rule.Type == OfRole && rule.Id != guild && member.Roles.Contains(rule.Id)));
        permissions = Apply(permissions, rules.Where(rule => rule.Type == OfMember && rule.Id == self));
        return (DiscordPermissions)permissions;
    }

    private static ulong Apply(ulong permissions, IEnumerable<OverwriteData> rules)
    {
        var (allow, deny) = (0UL, 0UL);
        foreach (var rule in rules)
        {
            allow |= Bits(rule.Allow);
            deny |= Bits(rule.Deny);
        }

        return (permissions & ~deny) | allow;
    }

    private static ulong Bits(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
