using System.Text.Json.Serialization;

namespace BackCareBot.Discord.Wire.Payloads;

/// <summary>Everything that goes to Discord or comes from it, with code made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnowflakeConverter)])]
[JsonSerializable(typeof(GatewayFrame))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(IdentifyFrame))]
[JsonSerializable(typeof(ResumeFrame))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(GuildData))]
[JsonSerializable(typeof(RoleCreatedData))]
[JsonSerializable(typeof(DeletedData))]
[JsonSerializable(typeof(MessageData))]
[JsonSerializable(typeof(InteractionData))]
[JsonSerializable(typeof(GatewayBotData))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(CallbackBody))]
[JsonSerializable(typeof(ErrorData))]
[JsonSerializable(typeof(IdData))]
[JsonSerializable(typeof(DirectChannelBody))]
[JsonSerializable(typeof(ChannelData))]
[JsonSerializable(typeof(MemberData))]
[JsonSerializable(typeof(IReadOnlyList<RoleData>))]
[JsonSerializable(typeof(IReadOnlyList<CommandData>))]
internal sealed partial class DiscordJson : JsonSerializerContext;
