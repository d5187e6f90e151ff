#if FULL_FEED
using BackCareBot.Teams.BotBuilder;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams.Carriers;

// The contract of the Teams port, over Microsoft.Bot.Builder.

[Collection(TeamsTests.Name)]
public sealed class BotBuilderMessageTests(TeamsBench bench) : MessageTests(CarrierBench.BotBuilder(bench));

[Collection(TeamsTests.Name)]
public sealed class BotBuilderInvokeTests(TeamsBench bench) : InvokeTests(CarrierBench.BotBuilder(bench));

[Collection(TeamsTests.Name)]
public sealed class BotBuilderRoutineTests(TeamsBench bench) : RoutineTests(CarrierBench.BotBuilder(bench));

[Collection(TeamsTests.Name)]
public sealed class BotBuilderReminderTests(TeamsBench bench) : ReminderTests(CarrierBench.BotBuilder(bench));

[Collection(TeamsTests.Name)]
public sealed class BotBuilderReminderFormTests(TeamsBench bench) : ReminderFormTests(CarrierBench.BotBuilder(bench));

[Collection(TeamsTests.Name)]
public sealed class BotBuilderReminderPostTests(TeamsBench bench) : ReminderPostTests(CarrierBench.BotBuilder(bench));

[Collection(TeamsTests.Name)]
public sealed class BotBuilderArrivalTests(TeamsBench bench) : ArrivalTests(CarrierBench.BotBuilder(bench));

[Collection(TeamsTests.Name)]
public sealed class BotBuilderEndpointTests(TeamsBench bench) : EndpointTests(CarrierBench.BotBuilder(bench));

public sealed class BotBuilderConnectorTests(SharedDoubles doubles) : ConnectorTests(doubles, setup => new BotBuilderCarrier(setup));

public sealed class BotBuilderAdmissionTests(SharedDoubles doubles) : AdmissionTests(doubles, setup => new BotBuilderCarrier(setup));

public sealed class BotBuilderInTimeTests(SharedDoubles doubles) : InTimeTests(doubles, setup => new BotBuilderCarrier(setup));
#endif
