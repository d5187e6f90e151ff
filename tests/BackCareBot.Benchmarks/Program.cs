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

var micro = new Command("micro", "BenchmarkDotNet over the steps of an answer") { TreatUnmatchedTokensAsErrors = false };
micro.SetAction(result => { BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run([.. result.UnmatchedTokens]); });
root.Subcommands.Add(micro);

return await root.Parse(args).InvokeAsync();
