using BackCareBot.Core.Safety;
using BackCareBot.Tests.Support;

namespace BackCareBot.Tests.Safety;

public sealed class ExampleCheckTests
{
    private const string Examples = "safety/cauda-equina.examples.yaml";

    [Fact]
    public void An_example_that_raises_no_warning_and_should_is_named_with_its_line()
    {
        using var folder = new KnowledgeFolder();
        folder.Write(Examples, "triggers:\n  - i am numb between my legs\n  - private parts numb\n  - cannot pee\n  - saddle numb\n  - lovely weather for gardening today\nnot:\n  - what is cauda equina\n");
        var fault = Assert.Single(SafetyExampleCheck.Run(folder.Load()), fault => fault.Path == Examples && fault.Line == 6);
        Assert.Equal("example-missed", fault.Rule);
        Assert.Contains("lovely weather for gardening today", fault.Message);
    }

    [Fact]
    public void An_example_that_must_stay_silent_and_does_not_is_named_with_what_it_raised()
    {
        using var folder = new KnowledgeFolder();
        var text = folder.Read(Examples);
        // The fifth: one in five is kept out of training, or the model would have learnt that it is harmless.
        folder.Write(Examples, text.Replace(
            "not:\n", "not:\n  - stiff neck\n  - sore hips\n  - tight calves\n  - tired feet\n  - my private parts are numb and i cannot pee or feel my genitals\n"));
        Assert.Contains(
            SafetyExampleCheck.Run(folder.Load()),
            fault => fault.Rule == "example-not-silent" && fault.Path == Examples && fault.Message.Contains("safety/cauda-equina"));
    }

    [Fact]
    public void A_harmless_message_that_raises_a_warning_is_named_with_its_line()
    {
        using var folder = new KnowledgeFolder();
        folder.Write("harmless.yaml", "manners:\n  - name: any\n    examples:\n      - a\n      - b\n      - c\n      - d\n      - my private parts are numb and i cannot pee or feel my genitals\n");
        var fault = Assert.Single(SafetyExampleCheck.Run(folder.Load()), fault => fault.Path == "harmless.yaml");
        Assert.Equal(("example-not-silent", 8), (fault.Rule, fault.Line));
    }

    [Fact]
    public void A_knowledge_base_with_errors_has_no_examples_to_run()
    {
        using var folder = new KnowledgeFolder();
        Assert.Empty(SafetyExampleCheck.Run(folder.Delete("sources.yaml").Load()));
    }
}
