using System.Collections.Frozen;
using BackCareBot.Core.Knowledge;
using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety;

/// <summary>Which entries lay hands, heat or load on the body, so that circumstances such as blood thinners concern them.</summary>
internal static class HandsOn
{
    private static readonly FrozenSet<string> Words =
        "massag massage heat hot roller ball oil stone rub knead acupressur needl".Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool Concerns(KnowledgeEntry entry) => entry.Kind switch
    {
        EntryKind.Technique or EntryKind.Exercise or EntryKind.Routine => true,
        EntryKind.Faq => Tokenizer.Stems(entry.Title).Any(Words.Contains),
        _ => false,
    };
}
