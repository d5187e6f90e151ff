using System.Text.Json;
using BackCareBot.Core.Answers;
using BackCareBot.Core.Editions;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;
using BackCareBot.Teams.Cards;
using BackCareBot.Teams.Wire;

namespace BackCareBot.Teams.Activities;

/// <summary>The message extension: searches the knowledge base from the compose box, for a card to insert.</summary>
internal sealed class SearchHandler
{
    /// <summary>Teams shows no more results at once.</summary>
    private const int MostResults = 25;

    private const int LongestQuery = 500;
    private const string Command = "search";
    private const string QueryParameter = "query";
    private const string InitialRun = "initialRun";
    private const int PreviewText = 200;

    private static readonly EntryKind[] Kinds =
        [EntryKind.Exercise, EntryKind.Routine, EntryKind.Technique, EntryKind.Condition, EntryKind.Faq];

    private readonly CurrentEdition _current;
    private readonly string? _country;
    private readonly CardPictures? _pictures;

    public SearchHandler(CurrentEdition current, string? country, CardPictures? pictures)
    {
        _current = current;
        _country = country;
        _pictures = pictures;
    }

    public InvokeReply Handle(Activity activity)
    {
        if (Read(activity.Value) is not { CommandId: Command } value || QueryOf(value) is not { } query)
            return InvokeReply.Refused();
        var skip = Math.Clamp(value.QueryOptions?.Skip ?? 0, 0, 1_000);
        var count = value.QueryOptions is { Count: > 0 } paging ? Math.Min(paging.Count, MostResults) : MostResults;
        var country = MessageText.ToChatMessage(activity, query).Country ?? _country;
        Attachment[] results = [.. Find(query, country).Skip(skip).Take(count).Select(Result)];
        var answer = results.Length > 0 || skip > 0
            ? new SearchResults("result", "list", results)
            : new SearchResults("message", null, null, CardWords.NoResults);
        return InvokeReply.Of(200, new SearchAnswer(answer), OutgoingJson.Default.SearchAnswer);
    }

    /// <summary>A warning first where the words call for one; then what they name; then what they may mean.</summary>
    private List<Reply> Find(string query, string? country)
    {
        var edition = _current.Edition;
        var composer = new AnswerComposer(edition.Knowledge);
        var entries = new List<KnowledgeEntry>();
        var replies = new List<Reply>();
        if (query.Length > 0)
        {
            var question = edition.Understanding.Understand(Tokenizer.Tokenize(query));
            var region = edition.Knowledge.RegionFor(country);
            var warnings = edition.Triage.Look(question).Where(finding => finding.Leads).Select(finding => composer.Warning(finding, region)).ToList();
            if (warnings.Count > 0)
                return [AnswerComposer.Warn(warnings, also: null)];
            var ranked = edition.Rank(question);
            if (ranked.IsAnswer)
                entries.Add(ranked.Entries[0].Entry);
            entries.AddRange(edition.Names.Complete(query, MostResults, Kinds));
            if (ranked.IsAnswer)
                entries.AddRange(ranked.Entries.Skip(1).Select(item => item.Entry).Where(entry => Kinds.Contains(entry.Kind)));
        }
        else
        {
            entries.AddRange(edition.Names.Complete("", MostResults, EntryKind.Routine, EntryKind.Exercise));
        }

        replies.AddRange(entries.Distinct().Select(entry => composer.Answer(entry, Aspect.Overview)));
        return replies;
    }

    private Attachment Result(Reply reply)
    {
        var preview = new ThumbnailCard(reply.Title, CardText.Cut(reply.ShortAnswer, PreviewText));
        return Outbox.Card(ReplyCard.Draw(reply, new CardContext(Private: false, _pictures))) with
        {
            Preview = new Attachment(ContentTypes.ThumbnailCard, CardJson.Of(preview, OutgoingJson.Default.ThumbnailCard)),
        };
    }

    /// <summary>What was typed; empty when the search box has just been opened; null where the request is broken.</summary>
    private static string? QueryOf(SearchValue value)
    {
        var parameters = value.Parameters ?? [];
        var typed = parameters.FirstOrDefault(parameter => parameter.Name == QueryParameter);
        if (typed is { Value.ValueKind: JsonValueKind.String })
            return typed.Value.GetString() is { Length: <= LongestQuery } query ? query.Trim() : null;
        return typed is null && (parameters.Count == 0 || parameters.Any(parameter => parameter.Name == InitialRun)) ? "" : null;
    }

    private static SearchValue? Read(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Object ? value.Deserialize(WireJson.Default.SearchValue) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
