using BackCareBot.Core.Text;

namespace BackCareBot.Tests.Text;

public sealed class WordMemoTests
{
    private readonly List<string> _made = [];

    [Fact]
    public void A_word_is_worked_out_once_however_it_is_asked_for()
    {
        var memo = Memo();
        Assert.Equal(4, memo.Of("back"));
        Assert.Equal(4, memo.Of("my back hurts".AsSpan(3, 4)));
        Assert.Equal(["back"], _made);
    }

    [Fact]
    public void What_is_too_long_for_a_word_is_answered_and_not_kept()
    {
        var memo = Memo();
        var endless = new string('a', 5_000);
        Assert.Equal(5_000, memo.Of(endless));
        Assert.Equal(5_000, memo.Of(endless));
        Assert.Equal(2, _made.Count);
    }

    [Fact]
    public void Keyboards_being_hit_do_not_fill_the_memory()
    {
        var memo = Memo();
        for (var i = 0; i < 40_000; i++)
            memo.Of($"w{i}");
        _made.Clear();
        memo.Of("w0");
        memo.Of("w39999");
        Assert.Equal(["w39999"], _made);
    }

    private WordMemo<int> Memo() => new(word =>
    {
        _made.Add(word);
        return word.Length;
    });
}
