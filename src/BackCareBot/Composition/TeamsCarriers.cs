#if FULL_FEED
using BackCareBot.Teams.BotBuilder;
#endif
using BackCareBot.Teams.Carriers;

namespace BackCareBot.Host.Composition;

/// <summary>What carries Teams, as the setting <c>Teams:Client</c> chooses.</summary>
internal static class TeamsCarriers
{
    public const string Key = "Teams:Client";
    public const string Own = "own";
    public const string BotBuilder = "botbuilder";

    /// <param name="choice"><c>auto</c>, <c>own</c> or, in a build on the full feed, <c>botbuilder</c>.</param>
    public static Func<CarrierSetup, ICarrier> Choose(string choice)
    {
#if FULL_FEED
        if (PackageSet.Chooses(choice, BotBuilder))
            return setup => new BotBuilderCarrier(setup);
#endif
        return setup => new OwnCarrier(setup);
    }

    /// <summary>The carrier that a choice comes to.</summary>
    public static string NameOf(string choice) => PackageSet.Chooses(choice, BotBuilder) ? BotBuilder : Own;
}
