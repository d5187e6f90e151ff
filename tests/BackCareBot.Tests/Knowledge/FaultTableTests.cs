using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Knowledge;

/// <summary>Each rule with one broken file: exactly that fault, on its line, with the words that tell how to mend it.</summary>
public sealed class FaultTableTests
{
    private const string Sciatica = "conditions/sciatica.md";
    private const string CatCow = "exercises/cat-cow.md";
    private const string Faq = "faqs/heat-or-ice.md";
    private const string Routine = "routines/lower-back.md";
    private const string Cauda = "safety/cauda-equina.md";

    private const string Question = "the first question";

    /// <summary>Rule, file, what is replaced, by what, the line's number or text, and words of the remedy.</summary>
    public static TheoryData<string, string, string, string, string, string> Table => new()
    {
        { "front-matter", Faq, "---\ntitle", "title", "1", "start the file with a line '---'" },
        { "yaml", Faq, "title: Heat or ice?", "title: Heat: or ice?", "title:", "must stand in quotes" },
        { "schema", Faq, "tags:", "tag:", "tag:", "unknown key `tag`; known are title, aliases" },
        { "schema", Faq, "title: Heat or ice?\n", "", "aliases:", "`title` is missing; add it" },
        { "schema", Faq, "level: low", "level: sure", "level: sure", "is 'sure'; write one of high, moderate" },
        { "schema", Faq, "areas: [whole-back]", "areas: whole-back", "areas:", "write a list: [one, two]" },
        { "schema", Faq, "areas: [whole-back]", "areas: [belly]", "areas:", "write one of neck, shoulders" },
        { "schema", Faq, "areas: [whole-back]", "areas: []", "areas:", "needs at least 1 items" },
        { "cut", Faq, "title: Heat or ice?", "title: Heat or ice # for my back?", "title:", "is not read; put the whole text in quotes" },
        { "date", Faq, "reviewed: 2026-11-20", "reviewed: 2026-13-40", "reviewed:", "is no day of the calendar" },
        { "schema", Faq, "reviewed: 2026-11-20", "reviewed: yesterday", "reviewed:", "it must look like 2026-11-20" },
        { "schema", Faq, "sources: [review-heat-cold]", "sources: [\"https://example.org\"]", "sources:", "it must look like nhs-back-pain (an id" },
        { "schema", Faq, "evidence: { level: low, ", "evidence: low\nevidence2: { ", "evidence:", "write keys with values: { level: ..., note: ... }" },
        { "schema", Faq, "title: Heat or ice?", "title: \"\"", "title:", "is empty; write something or take it out" },
        { "schema", Faq, "title: Heat or ice?", "title: 2026", "title:", "write a text" },
        { "schema", CatCow, "sets: 1", "sets: one", "dose:", "write a number" },
        { "schema", Cauda, "urgency: emergency", "urgency: emergency\njoinsAnswers: maybe", "joinsAnswers:", "write true or false" },
        { "unknown-entry", Faq, "conditions/low-back-pain,", "conditions/low-back-pan,", "related:", "did you mean 'conditions/low-back-pain'?" },
        { "link-to-itself", Faq, "related: [conditions/low-back-pain", "related: [faqs/heat-or-ice", "related:", "is this entry; take it out" },
        { "unknown-source", Faq, "[review-heat-cold]", "[review-heat-clod]", "sources:", "did you mean 'review-heat-cold'?" },
        { "unknown-source", Cauda, "source: health-service-warning-signs\n    near", "source: nobody\n    near", "source: nobody", "add it there or correct the id" },
        { "unknown-source", "regions.yaml", "[health-service-warning-signs]", "[nobody]", "sources: [nobody]", "there is no source 'nobody'" },
        { "twice", "sources.yaml", "- id: review-heat-cold", "- { id: hospital-exercises, title: a, publisher: b, url: \"https://example.org\", read: 2026-11-20 }\n- id: review-heat-cold", "last id: hospital-exercises", "merge the two" },
        { "twice", "regions.yaml", "id: US", "id: GB", "last id: GB", "merge the two" },
        { "twice", "vocabulary.yaml", "term: buttock", "term: sciatica", "last term: sciatica", "merge the two" },
        { "alias-shared", Sciatica, "aliases: [sciatic nerve pain", "aliases: [Lumbago", "aliases:", "a name may lead to one entry only" },
        { "picture-missing", CatCow, "dose:", "picture: cat\ndose:", "picture:", "add it or take the key out" },
        { "heading-unknown", Faq, "## More\n", "## Bonus\nA word.\n## More\n", "## Bonus", "is no heading of faqs; use Short answer, Steps, More" },
        { "heading-missing", Faq, "## More\nTrials found that heat eased new low back pain a little. There was too little research to judge cold.\n", "", "1", "'## More' is missing" },
        { "heading-empty", Sciatica, "Many people feel better in four to six weeks. Some need months.\n", "", "## How long it lasts", "nothing stands below" },
        { "heading-order", Sciatica, "## How long it lasts\nMany people feel better in four to six weeks. Some need months.\n## When to be seen\n", "## When to be seen\nAsk a doctor.\n## How long it lasts\n", "## Short answer", "once each, in this order" },
        { "body", Faq, "## Short answer\n", "A stray line.\n\n## Short answer\n", "A stray line", "move it below '## Short answer'" },
        { "body", Faq, "## More\n", "## More\n### Deeper\n\n", "### Deeper", "only paragraphs, lists and second-level headings" },
        { "body", Sciatica, "- Carry on", "- [Carry on](https://example.org)", "[Carry on", "links come from `sources:`" },
        { "steps-not-numbered", Faq, "1. Wrap the pack in a towel.\n2. Leave", "Wrap the pack in a towel. Leave", "## Steps", "lines that start with '1. '" },
        { "medicine-dose", Faq, "too little research to judge cold", "too little proof for 400 mg of it", "## More", "send the reader to the packet and a pharmacist" },
        { "too-few-sources", Sciatica, "sources: [health-service-sciatica, guideline-back-pain]", "sources: [health-service-sciatica]", "sources:", "need 2 sources" },
        { "review-in-future", Faq, "reviewed: 2026-11-20", "reviewed: 2027-11-20", "reviewed:", "write the day of the review" },
        { "key-missing", CatCow, "dose: { repetitions: 8-10, sets: 1, hold: 0s, minutes: 2 }\n", "", "2", "exercises need `dose`" },
        { "key-missing", Faq, "evidence: { level: low, note: a small short-term effect of heat }\n", "", "2", "say how sure research is" },
        { "key-missing", Cauda, "urgency: emergency\n", "", "2", "safety need `urgency`" },
        { "key-of-other-kind", Faq, "sources:", "urgency: urgent\ndo: { now: go, helper: go }\nsigns: [{ id: a, means: b, source: review-heat-cold, all: [[c]] }]\nsources:", "urgency:", "`urgency` belongs to safety; take it out" },
        { "routine-time", Routine, "minutes: 3", "minutes: 9", "minutes: 9", "make the two agree within a minute" },
        { "routine-clash", Routine, "{ do: exercises/cat-cow, seconds: 90,", "{ do: exercises/plank, seconds: 90,", "steps:", "take one out" },
        { "too-few-questions", Faq, Question, "", "questions:", "14 example questions; 15 are wanted" },
        { "question-empty", Faq, Question, "  - \"???\"\n", "\"???\"", "write one or take it out" },
        { "question-near-copy", Faq, Question, "  - trapped nerve in the lower back is this what i have\n  - is this what i have trapped nerve in the lower back\n", "is this what i have trapped", "ask it in other words" },
        { "unknown-word-set", Cauda, "[$saddle]", "[$sadle]", "- id: saddle-numbness", "add it there or write the words here" },
        { "exception-silences-sign", Cauda, "can't urinate]", "can't urinate]\n    except: [cannot pee]", "except: [cannot pee]", "write more of the exception's words" },
        { "unknown-placeholder", Cauda, "{emergency} or go", "{ambulance} or go", "do:", "{ambulance} is no placeholder; use {emergency}, {urgent}" },
        { "schema", "vocabulary.yaml", "weight: 0.8", "weight: 8", "weight: 8", "`[2].weight` is '8'" },
        { "schema", "small-talk.yaml", "kinds:", "kind:", "kind:", "unknown key `kind`" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_broken_file_shows_its_fault_where_it_is(string rule, string path, string old, string by, string line, string remedy)
    {
        using var folder = new KnowledgeFolder();
        folder.Replace(path, old == Question ? FirstQuestion(folder, path) : old, by);
        var faults = folder.Load().Faults;
        var fault = Assert.Single(faults.Distinct(), fault => fault.Rule == rule && fault.Message.Contains(remedy));
        Assert.Equal(path, fault.Path);
        Assert.Equal(LineOf(folder, path, line), fault.Line);
        Assert.All(faults, other => Assert.Equal((path, rule), (other.Path, other.Rule)));
    }

    private static string FirstQuestion(KnowledgeFolder folder, string path) =>
        folder.Read(path).Split('\n').SkipWhile(line => line != "questions:").ElementAt(1) + "\n";

    private static int LineOf(KnowledgeFolder folder, string path, string line)
    {
        if (int.TryParse(line, out var number))
            return number;
        var lines = folder.Read(path).Split('\n');
        return 1 + (line.StartsWith("last ", StringComparison.Ordinal)
            ? Array.FindLastIndex(lines, text => text.Contains(line[5..]))
            : Array.FindIndex(lines, text => text.Contains(line)));
    }
}
