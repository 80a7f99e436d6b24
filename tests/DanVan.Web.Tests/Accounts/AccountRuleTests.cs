using DanVan.Accounts.Domain;
using DanVan.Accounts.Throttling;

namespace DanVan.Web.Tests.Accounts;

public class AccountRuleTests
{
    private static readonly DateTimeOffset _now = Site.Start;

    [Theory]
    // RFC 6238, appendix B, the last six digits.
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_code_works_once_and_for_a_minute_around_its_time()
    {
        var secret = Totp.NewSecret();
        var code = Totp.CodeAt(secret, _now);

        var step = Totp.StepOf(secret, code, _now, lastUsed: 0);
        Assert.NotNull(step);
        Assert.NotNull(Totp.StepOf(secret, code.Insert(3, " "), _now.AddSeconds(30), lastUsed: 0));
        Assert.Null(Totp.StepOf(secret, code, _now.AddSeconds(90), lastUsed: 0));
        Assert.Null(Totp.StepOf(secret, code, _now, lastUsed: step.Value));
    }

    [Theory]
    [InlineData("ngắn quá", "accounts.password-short")]
    [InlineData("Matkhau@2026", "accounts.password-known")]
    [InlineData("Mật khẩu 123", "accounts.password-known")]
    [InlineData("1234567890", "accounts.password-known")]
    [InlineData("qwertyuiop", "accounts.password-known")]
    [InlineData("aaaaaaaaaaaa", "accounts.password-known")]
    [InlineData("NguyenThiLan1", "accounts.password-own")]
    [InlineData("lan.nguyen.99", "accounts.password-own")]
    [InlineData("mưa rào trên đồi chè", null)]
    [InlineData("Demo-12345678x", null)]
    public void Passwords_that_are_guessed_first_are_not_taken(string password, string? refusal) =>
        Assert.Equal(refusal, PasswordRules.Check(password, "Nguyễn Thị Lan", "lan.nguyen@example.vn", "+84912345678").Refused?.Code);

    [Fact]
    public void A_recovery_code_is_read_however_it_is_typed()
    {
        var code = RecoveryCode.Draw();

        Assert.Equal(19, code.Length);
        Assert.Equal(RecoveryCode.HashOf(code), RecoveryCode.HashOf(code.Replace('-', ' ').ToLowerInvariant()));
        Assert.NotEqual(RecoveryCode.HashOf(code), RecoveryCode.HashOf(RecoveryCode.Draw()));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("curl/8.0", "")]
    [InlineData(null, "")]
    public void A_device_is_named_as_its_owner_knows_it(string? userAgent, string words) => Assert.Equal(words, DeviceWords.Of(userAgent));

    [Fact, Rule(144)]
    public void The_administrator_and_the_auditor_stay_apart_from_the_work()
    {
        Assert.Equal("accounts.administrator-stays-apart", Admit(Role.Administrator, Role.CommuneOfficer));
        Assert.Equal("accounts.administrator-stays-apart", Admit(Role.ReceptionOfficer, Role.Administrator));
        Assert.Equal("accounts.administrator-stays-apart", Admit(Role.Auditor, Role.Administrator));
        Assert.Null(Admit(Role.Resident, Role.Administrator));
        Assert.Null(Admit(Role.CommuneOfficer, Role.Moderator));
        Assert.Equal("accounts.grant-overlaps", Admit(Role.Moderator, Role.Moderator));
    }

    [Fact]
    public void A_role_that_ended_leaves_room_for_another()
    {
        var day = new DateOnly(2026, 3, 1);
        var administrator = Grant(Role.Administrator);
        administrator.End(day, "2/QĐ-UBND", null, _now);

        Assert.True(administrator.InForce(day.AddDays(-1)));
        Assert.False(administrator.InForce(day));
        Assert.True(GrantRules.Admits(Grant(Role.CommuneOfficer, day), [administrator]).IsDone);
    }

    [Fact]
    public void A_period_that_runs_backwards_is_refused() =>
        Assert.Equal("accounts.period-backwards", AccountGrant.Give(GrantId.New(_now), AccountId.New(_now), new GrantTerms(Role.Moderator, "40", null, new(2026, 2, 1), new(2026, 2, 1), "1"), null, _now).Refused?.Code);

    [Fact]
    public void Waits_double_and_are_forgotten()
    {
        var rules = ThrottleRules.Pair;
        var tries = new Tries(0, _now);
        for (var i = 0; i < rules.Free; i++)
        {
            Assert.True(rules.WaitOf(tries, _now) <= TimeSpan.Zero);
            tries = rules.After(tries, _now);
        }

        Assert.Equal(rules.First, rules.WaitOf(tries, _now));
        Assert.Equal(rules.First * 2, rules.WaitOf(rules.After(tries, _now), _now));
        Assert.Equal(rules.Longest, rules.WaitOf(tries with { Count = 40 }, _now));
        Assert.True(rules.WaitOf(tries, _now.AddHours(2)) <= TimeSpan.Zero);
    }

    private static string? Admit(Role wanted, Role present) => GrantRules.Admits(Grant(wanted), [Grant(present)]).Refused?.Code;

    private static AccountGrant Grant(Role role, DateOnly? from = null) =>
        AccountGrant.Give(GrantId.New(_now), AccountId.New(_now), new GrantTerms(role, "40/17950", null, from ?? new DateOnly(2026, 1, 1), null, "1/QĐ-UBND"), null, _now).Value!;
}
