using BackCareBot.Core.Text;

namespace BackCareBot.Core.Safety.Scope;

/// <summary>Marks of whom each word is said.</summary>
internal static class PersonScope
{
    /// <summary>
    /// A person, once named, is spoken of until the sentence ends or another is named; "he" and "she" carry on in the next.
    /// </summary>
    public static void Mark(Token[] tokens, TriggersSeen triggers, MessageScope scope)
    {
        var person = Person.Unsaid;
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = tokens[at].Word;
            if (tokens[at].Before == Boundary.Sentence)
                person = Person.Unsaid;
            if (triggers.LengthAt(Trigger.OtherPerson, at) is > 0 and var length)
            {
                person = Person.Other;
                for (var i = at; i < at + length; i++)
                    scope.SayOf(i, person);
                at += length - 1;
                continue;
            }

            if (word is "i" or "am" or "my" or "me" or "mine")
                person = Person.Self;
            else if (word is "she" or "he" or "her" or "his" or "him")
                person = Person.Other;
            scope.SayOf(at, person);
        }
    }
}
