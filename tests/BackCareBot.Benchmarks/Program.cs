using System.CommandLine;
using BackCareBot.Benchmarks;
using BenchmarkDotNet.Running;

var root = new RootCommand("Measures the bot. Write what you see to docs/performance.md, with the machine.");

var latency = new Command("latency", "Question to reply in process: latency and memory over many different questions");
var questions = new Option<int>("--questions") { DefaultValueFactory = _ => 10_000, Description = "How many questions to ask" };
var entries = new Option<int>("--entries") { DefaultValueFactory = _ => 0, Description = "Add so many generated entries to the knowledge base" };
latency.Options.Add(questions);
latency.Options.Add(entries);
latency.SetAction(result => LatencyRun.Run(result.GetValue(questions), result.GetValue(entries)));
root.Subcommands.Add(latency);

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

var reminders = new Command("reminders", "Reminders due in one minute, at once and at Discord's pace, and what they cost while nothing is due");
var count = new Option<int>("--count") { DefaultValueFactory = _ => 10_000, Description = "How many reminders" };
var part = new Option<string>("--only") { DefaultValueFactory = _ => "", Description = "flood, paced or idle" };
reminders.Options.Add(count);
reminders.Options.Add(part);
reminders.SetAction((result, cancellation) => RemindersRun.Run(result.GetValue(count), result.GetValue(part)!, cancellation));
root.Subcommands.Add(reminders);

var micro = new Command("micro", "BenchmarkDotNet over the steps of an answer") { TreatUnmatchedTokensAsErrors = false };
micro.SetAction(result => { BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run([.. result.UnmatchedTokens]); });
root.Subcommands.Add(micro);

return await root.Parse(args).InvokeAsync();
