using System.Globalization;
using BackCareBot.Discord.Port;
using BackCareBot.Discord.Wire.Payloads;
using DSharpPlus;
using DSharpPlus.Entities;

namespace BackCareBot.Discord.DSharpPlus.Mapping;

/// <summary>What decides over permissions, in the form in which the rules are worked out.</summary>
internal static class PermissionMapping
{
    public static MemberData Of(DiscordMember member) => new([.. member.Roles.Select(role => new Snowflake(role.Id))]);

    public static RoleData Of(DiscordRole role) => new(new Snowflake(role.Id), Bits(role.Permissions));

    public static ChannelData Of(DiscordChannel channel) => new(
        new Snowflake(channel.Id), channel.ParentId is { } parent ? new Snowflake(parent) : null, (int)channel.Type,
        [.. channel.PermissionOverwrites.Select(rule => new OverwriteData(
            new Snowflake(rule.Id), (int)rule.Type, Bits(rule.Allowed), Bits(rule.Denied)))]);

    private static string Bits(Permissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);
}
