using System.CommandLine;
using BackCareBot.Core.Answers;

namespace BackCareBot.Host.CommandLine;

/// <summary>The program's commands. Without one it serves the page and the chat platforms.</summary>
internal static class BotCommands
{
    public static RootCommand Build()
    {
        var root = new RootCommand("BackCareBot answers back-care questions. Without a command it serves the chat page.");
        root.SetAction((_, cancellation) => ServeCommand.Run(cancellation));
        root.Subcommands.Add(Ask());
        root.Subcommands.Add(Chat());
        root.Subcommands.Add(Routine());
        root.Subcommands.Add(Knowledge());
        root.Subcommands.Add(Pictures());
        root.Subcommands.Add(Evaluate());
        root.Subcommands.Add(Teams());
        root.Subcommands.Add(Discord());
        return root;
    }

    private static Command Ask()
    {
        var question = new Argument<string?>("question") { Description = "What you would like to know", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a question, and nothing else" };
        var input = new Option<string?>("--input") { Description = "A file of JSON Lines: {\"q\": …} or {\"turns\": [{\"q\": …}, …]}" };
        var explain = new Option<bool>("--explain") { Description = "Say why this reply was chosen" };
        var command = new Command("ask", "Answer one question, or a file of them") { question, json, input, explain };
        command.SetAction(result => Startup.WithBot(bot =>
        {
            using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = false };
            if (result.GetValue(input) is { } file)
                return AskCommand.File(bot, file, result.GetValue(explain), output, Console.Error);
            if (result.GetValue(question) is { } text)
                return AskCommand.One(bot, text, result.GetValue(json), result.GetValue(explain), output, new ReplyPrinter(Terminal.Console, Terminal.Pictures()));
            Console.Error.WriteLine("ask: expected a question in quotes, or --json --input FILE. Example: ask \"what helps sciatica?\"");
            return ExitCodes.BadInput;
        }));
        return command;
    }

    private static Command Chat()
    {
        var command = new Command("chat", "Talk with the bot in the terminal");
        command.SetAction(_ => Startup.WithBot(bot => ChatCommand.Run(bot, Terminal.Console, Console.In)));
        return command;
    }

    private static Command Routine()
    {
        var area = new Argument<string[]>("area") { Description = "Such as lower-back, and a level if you like: lower-back gentle" };
        var command = new Command("routine", "Show a set of exercises") { area };
        command.SetAction(result => Startup.WithBot(bot =>
        {
            var reply = bot.Answers.Answer(new ChatMessage { Text = $"/routine {string.Join(' ', result.GetValue(area) ?? [])}" });
            new ReplyPrinter(Terminal.Console, Terminal.Pictures()).Print(reply);
            return reply.Kind == ReplyKind.Answer ? ExitCodes.Fine : ExitCodes.BadInput;
        }));
        return command;
    }

    private static Command Knowledge()
    {
        var check = new Command("check", "Check every file of the knowledge base");
        check.SetAction(_ => Startup.WithSettings(settings => KnowledgeCommand.Check(settings, Console.Out, Console.Error)));
        var markdown = new Option<bool>("--markdown") { Description = "As the coverage page of the documentation" };
        var list = new Command("list", "List the entries") { markdown };
        list.SetAction(result => Startup.WithBot(bot =>
            KnowledgeCommand.List(bot.Current.Edition.Knowledge, result.GetValue(markdown), Terminal.Console, Console.Out)));
        var signs = new Command("signs", "List every warning sign with its source") { markdown };
        signs.SetAction(_ => Startup.WithBot(bot => KnowledgeCommand.Signs(bot.Current.Edition.Knowledge, Console.Out)));
        return new Command("knowledge", "The knowledge base") { check, list, signs };
    }

    private static Command Pictures()
    {
        var all = new Option<bool>("--all") { Description = "Draw every picture again, also those that are up to date" };
        var build = new Command("build", "Draw the pictures whose pose files have changed") { all };
        build.SetAction(result => Startup.WithSettings(settings =>
            PicturesCommand.Build(settings, result.GetValue(all), Console.Out, Console.Error)));
        var check = new Command("check", "Find pictures that are missing or out of date");
        check.SetAction(_ => Startup.WithSettings(settings => PicturesCommand.Check(settings, Console.Out, Console.Error)));
        var gallery = new Command("gallery", "Print the gallery page of the documentation");
        gallery.SetAction(_ => Startup.WithSettings(settings => PicturesCommand.Gallery(settings, Console.Out)));
        return new Command("pictures", "The pictures of exercises and positions, drawn from pose files") { build, check, gallery };
    }

    private static Command Teams()
    {
        var file = new Argument<string>("file") { Description = "Where to write it", DefaultValueFactory = _ => "artifacts/backcarebot-teams.zip" };
        var package = new Command("package", "Write the app package to upload to Teams") { file };
        package.SetAction(result => Startup.Run(() => TeamsPackageCommand.Run(result.GetValue(file)!, Console.Out)));
        return new Command("teams", "Microsoft Teams") { package };
    }

    private static Command Evaluate()
    {
        var folder = new Argument<string?>("folder") { Description = "A folder of evaluation sets", Arity = ArgumentArity.ZeroOrOne };
        var fit = new Option<bool>("--fit") { Description = "Fit the ranking's weights by cross-validation and print them" };
        var quick = new Option<bool>("--sets-only") { Description = "Leave the cross-validation out" };
        var command = new Command("evaluate", "Score the bot on evaluation sets and by cross-validation") { folder, fit, quick };
        command.SetAction(result => Startup.WithBot(bot =>
        {
            var code = result.GetValue(folder) is { } path ? EvaluateCommand.Sets(bot, path, Terminal.Console, Console.Out, Console.Error) : ExitCodes.Fine;
            if (code == ExitCodes.BadInput || result.GetValue(quick))
                return code;
            EvaluateCommand.KeptOut(bot, Terminal.Console);
            EvaluateCommand.CrossValidate(bot, result.GetValue(fit), Terminal.Console);
            return code;
        }));
        return command;
    }

    private static Command Discord()
    {
        var register = new Command("register", "Register the slash commands with Discord, where they have changed");
        register.SetAction((_, cancellation) => Task.FromResult(Startup.WithSettings(settings =>
            DiscordSetup.Register(settings, Console.Out, Console.Error, cancellation).GetAwaiter().GetResult())));
        var invite = new Command("invite", "Print the link that adds the bot to a server");
        invite.SetAction((_, cancellation) => Task.FromResult(Startup.WithSettings(settings =>
            DiscordSetup.Invite(settings, Console.Out, Console.Error, cancellation).GetAwaiter().GetResult())));
        return new Command("discord", "The bot on Discord (Discord:Token must be set)") { register, invite };
    }
}
