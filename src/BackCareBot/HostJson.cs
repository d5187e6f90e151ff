using System.Text.Json.Serialization;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Knowledge;
using BackCareBot.Host.CommandLine;
using BackCareBot.Host.Composition;
using BackCareBot.Host.Evaluation;
using BackCareBot.Host.Web;
using BackCareBot.Host.Web.Reminding;

namespace BackCareBot.Host;

/// <summary>Everything that is read or written as JSON, with code made at build time: quick to start, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(KnowledgeContent))]
[JsonSerializable(typeof(SortedDictionary<string, FeedbackCount>))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(MachineReply))]
[JsonSerializable(typeof(MachineQuestion))]
[JsonSerializable(typeof(EvaluationLine))]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatError))]
[JsonSerializable(typeof(RoutineRequest))]
[JsonSerializable(typeof(RoutineAnswer))]
[JsonSerializable(typeof(ReminderForm))]
[JsonSerializable(typeof(ReminderAnswer))]
[JsonSerializable(typeof(StretchPress))]
[JsonSerializable(typeof(StretchWait))]
[JsonSerializable(typeof(StretchNews))]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HostJson : JsonSerializerContext;
