using BackCareBot.Core.Text;
using BackCareBot.Core.Understanding;

namespace BackCareBot.Tests.Understanding;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("me duele mucho la espalda desde ayer")]
    [InlineData("j'ai mal au dos depuis une semaine et je ne dors pas")]
    [InlineData("ich habe seit gestern starke Schmerzen im Rücken")]
    [InlineData("ho mal di schiena da ieri, che cosa posso fare")]
    [InlineData("estou com dor nas costas e não sei o que fazer, muito mal")]
    [InlineData("ik heb pijn in mijn rug en wat kan ik doen")]
    [InlineData("boli mnie plecy, co jest nie tak")]
    [InlineData("jag har ont i ryggen och kan inte sova")]
    [InlineData("у меня болит спина")]
    [InlineData("腰が痛い")]
    [InlineData("ظهري يؤلمني")]
    [InlineData("मेरी पीठ में दर्द है")]
    public void Another_language_is_told_by_its_script_or_its_little_words(string text) => Assert.True(IsForeign(text));

    [Theory]
    [InlineData("what helps sciatica?")]
    [InlineData("tengo sciatica, what helps")]
    [InlineData("dos and don'ts of lifting")]
    [InlineData("my back hurts, c'est la vie")]
    [InlineData("shiatsu")]
    [InlineData("is gua sha the same as de quervain")]
    [InlineData("lower back pain when I die in a video game lol")]
    [InlineData("naïve café stretch")]
    [InlineData("")]
    public void English_with_a_foreign_word_stays_english(string text) => Assert.False(IsForeign(text));

    private static bool IsForeign(string text) => LanguageGuess.IsForeign(Tokenizer.Tokenize(text));
}
