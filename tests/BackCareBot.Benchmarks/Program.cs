using System.CommandLine;
using BackCareBot.Benchmarks;
using BackCareBot.Host.Composition;
using BenchmarkDotNet.Running;

var root = new RootCommand("Measures the bot. Write what you see to docs/performance.md, with the machine.");

var latency = new Command("latency", "Question to reply in process: latency and memory over many different questions");
var questions = new Option<int>("--questions") { DefaultValueFactory = _ => 10_000, Description = "How many questions to ask" };
var entries = new Option<int>("--entries") { DefaultValueFactory = _ => 0, Description = "Add so many generated entries to the knowledge base" };
var engine = new Option<string>("--engine") { DefaultValueFactory = _ => PackageSet.Auto, Description = "What carries the search: auto, sqlite or, in a build on the full feed, lucene" };
latency.Options.Add(questions);
latency.Options.Add(entries);
latency.Options.Add(engine);
latency.SetAction(result => LatencyRun.Run(result.GetValue(questions), result.GetValue(entries), result.GetValue(engine)!));
root.Subcommands.Add(latency);

var search = new Command("search", "The search engines side by side: time to build and to open, size on disk, latency");
search.Options.Add(entries);
search.SetAction(result => SearchRun.Run(result.GetValue(entries)));
root.Subcommands.Add(search);

var load = new Command("load", "Questions over HTTP from many clients at once to a program that runs already");
var url = new Option<string>("--url") { DefaultValueFactory = _ => "http://127.0.0.1:3978", Description = "Where it listens; loopback only" };
var clients = new Option<int>("--clients") { DefaultValueFactory = _ => 50, Description = "How many clients" };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 10, Description = "How long; at most 60" };
load.Options.Add(url);
load.Options.Add(clients);
load.Options.Add(seconds);
load.SetAction((result, cancellation) => LoadRun.Run(new Uri(result.GetValue(url)!), result.GetValue(clients), result.GetValue(seconds), cancellation));
root.Subcommands.Add(load);

var start = new Command("start", "Start of the built program to its first answer, with and without what it keeps between runs");
start.SetAction((_, cancellation) => StartRun.Run(cancellation));
root.Subcommands.Add(start);

var teams = new Command("teams", "Teams over HTTP: every carrier that is compiled in and, with --peer, the echo bot of the Node SDK, in turns");
var peer = new Option<string?>("--peer") { Description = "The folder of the echo bot, after 'npm ci' in it" };
var conversations = new Option<int>("--conversations") { DefaultValueFactory = _ => 50, Description = "How many ask at once" };
var length = new Option<double>("--seconds") { DefaultValueFactory = _ => 5, Description = "How long each is asked in a round" };
var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3, Description = "How many rounds" };
teams.Options.Add(peer);
teams.Options.Add(conversations);
teams.Options.Add(length);
teams.Options.Add(rounds);
teams.SetAction((result, _) => TeamsRun.Run(result.GetValue(peer), result.GetValue(conversations), result.GetValue(length), result.GetValue(rounds)));
root.Subcommands.Add(teams);

var steps = new Command("steps", "How long each step of an answer takes");
var asked = new Option<int>("--questions") { DefaultValueFactory = _ => 3_000, Description = "How many questions to ask" };
steps.Options.Add(asked);
steps.SetAction(result => StepsRun.Run(result.GetValue(asked)));
root.Subcommands.Add(steps);

var reminders = new Command("reminders", "Reminders due in one minute, at once and at Discord's pace, and what they cost while nothing is due");
var count = new Option<int>("--count") { DefaultValueFactory = _ => 10_000, Description = "How many reminders" };
var part = new Option<string>("--only") { DefaultValueFactory = _ => "", Description = "flood, paced or idle" };
reminders.Options.Add(count);
reminders.Options.Add(part);
reminders.SetAction((result, cancellation) => RemindersRun.Run(result.GetValue(count), result.GetValue(part)!, cancellation));
root.Subcommands.Add(reminders);

var carriers = new Command("discord-carriers", "Messages and interactions a second over every carrier of Discord that is built in, against a double");
var messages = new Option<int>("--messages") { DefaultValueFactory = _ => 20_000, Description = "Messages told in a round" };
var interactions = new Option<int>("--interactions") { DefaultValueFactory = _ => 2_000, Description = "Interactions to answer in a round" };
var turns = new Option<int>("--rounds") { DefaultValueFactory = _ => 3, Description = "How often the carriers take turns" };
carriers.Options.Add(messages);
carriers.Options.Add(interactions);
carriers.Options.Add(turns);
carriers.SetAction((result, _) => DiscordCarrierRun.Run(result.GetValue(messages), result.GetValue(interactions), result.GetValue(turns)));
root.Subcommands.Add(carriers);

var memory = new Command("discord-memory", "Memory over very many messages of as many people");
var most = new Option<int>("--messages") { DefaultValueFactory = _ => 1_000_000, Description = "How many" };
var longest = new Option<int>("--seconds") { DefaultValueFactory = _ => 60, Description = "After how long to stop, done or not" };
memory.Options.Add(most);
memory.Options.Add(longest);
memory.SetAction((result, _) => DiscordMemoryRun.Run(result.GetValue(most), result.GetValue(longest)));
root.Subcommands.Add(memory);

var micro = new Command("micro", "BenchmarkDotNet over the steps of an answer") { TreatUnmatchedTokensAsErrors = false };
micro.SetAction(result => { BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run([.. result.UnmatchedTokens]); });
root.Subcommands.Add(micro);

return await root.Parse(args).InvokeAsync();
