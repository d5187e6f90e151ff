using BackCareBot.EndToEnd.Support;

namespace BackCareBot.EndToEnd;

/// <summary>A program whose store cannot be used does not start, says what to do, and leaves the store as it is.</summary>
public sealed class StoreTroubleTests
{
    private const int StoreUnusable = 6;

    [Fact]
    public async Task A_damaged_database_ends_the_program_with_what_to_do()
    {
        using var data = new TemporaryFolder();
        var file = Path.Combine(data.FullPath, "backcare.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));

        var (exitCode, said) = await BotProcess.RunToEndAsync(BotProcess.FreeUrl(), ("Data__Path", data.FullPath));

        Assert.Equal(StoreUnusable, exitCode);
        Assert.Contains("is damaged. It is left as it is: put a backup in its place", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_PostgreSQL_that_is_not_there_ends_the_program_with_what_to_do()
    {
        var (exitCode, said) = await BotProcess.RunToEndAsync(
            BotProcess.FreeUrl(), ("Storage__Postgres", "Host=127.0.0.1;Port=1;Database=backcare;Username=u;Password=secret;Timeout=2"));

        Assert.Equal(StoreUnusable, exitCode);
        Assert.Contains("PostgreSQL cannot be reached (backcare at 127.0.0.1:1)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }
}
