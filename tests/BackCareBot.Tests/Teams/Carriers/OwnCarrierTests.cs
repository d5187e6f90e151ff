using BackCareBot.Teams.Carriers;
using BackCareBot.Tests.TeamsDouble;

namespace BackCareBot.Tests.Teams.Carriers;

// The contract of the Teams port, over the bot's own client.

[Collection(TeamsTests.Name)]
public sealed class OwnMessageTests(TeamsBench bench) : MessageTests(CarrierBench.Own(bench));

[Collection(TeamsTests.Name)]
public sealed class OwnInvokeTests(TeamsBench bench) : InvokeTests(CarrierBench.Own(bench));

[Collection(TeamsTests.Name)]
public sealed class OwnRoutineTests(TeamsBench bench) : RoutineTests(CarrierBench.Own(bench));

[Collection(TeamsTests.Name)]
public sealed class OwnReminderTests(TeamsBench bench) : ReminderTests(CarrierBench.Own(bench));

[Collection(TeamsTests.Name)]
public sealed class OwnReminderFormTests(TeamsBench bench) : ReminderFormTests(CarrierBench.Own(bench));

[Collection(TeamsTests.Name)]
public sealed class OwnReminderPostTests(TeamsBench bench) : ReminderPostTests(CarrierBench.Own(bench));

[Collection(TeamsTests.Name)]
public sealed class OwnArrivalTests(TeamsBench bench) : ArrivalTests(CarrierBench.Own(bench));

[Collection(TeamsTests.Name)]
public sealed class OwnEndpointTests(TeamsBench bench) : EndpointTests(CarrierBench.Own(bench));

public sealed class OwnConnectorTests(SharedDoubles doubles) : ConnectorTests(doubles, setup => new OwnCarrier(setup));

public sealed class OwnAdmissionTests(SharedDoubles doubles) : AdmissionTests(doubles, setup => new OwnCarrier(setup));

public sealed class OwnInTimeTests(SharedDoubles doubles) : InTimeTests(doubles, setup => new OwnCarrier(setup));
