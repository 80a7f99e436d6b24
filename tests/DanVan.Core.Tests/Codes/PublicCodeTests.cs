using System.Security.Cryptography;
using CsCheck;
using DanVan.Core.Codes;

namespace DanVan.Core.Tests.Codes;

public class PublicCodeTests
{
    private const string Body = "0123456789ACDEFGHJKMNPQRTVWXY";
    private static readonly string[] Kinds = ["PA", "QD", "BC", "LY", "SZ", "CO"];
    private static readonly RandomNumberGenerator Random = RandomNumberGenerator.Create();
    private static readonly Gen<PublicCode> Codes = Gen.Int[0, 5].Select(i => Kinds[i]).Select(kind => PublicCode.New(kind, Random));

    [Fact]
    public void A_code_reads_back_from_what_it_shows()
    {
        Codes.Sample(code =>
        {
            Assert.Matches("^[A-Z]{2}-[0-9A-Z]{6}-[0-9A-Z]$", code.Value);
            Assert.Equal(PublicCode.TextLength, code.Value.Length);
            Assert.Equal(code, PublicCode.Parse(code.Value));
        });
    }

    [Fact]
    public void Every_single_wrong_character_is_noticed()
    {
        Codes.Sample(code =>
        {
            for (var i = 0; i < code.Value.Length; i++)
            {
                if (code.Value[i] == '-') continue;
                foreach (var wrong in Body + "BILOSUZ")
                {
                    var typed = code.Value.Remove(i, 1).Insert(i, wrong.ToString());
                    var read = PublicCode.TryParse(typed, out var other);

                    // A look-alike is understood; anything else is refused. Never does a slip lead to another record.
                    Assert.True(!read || other == code, $"{typed} was read as {other}");
                }
            }
        }, iter: 2_000);
    }

    [Fact]
    public void Every_swap_of_two_characters_is_noticed()
    {
        Codes.Sample(code =>
        {
            var plain = code.Value.Replace("-", "", StringComparison.Ordinal);
            for (var i = 0; i < plain.Length; i++)
            {
                for (var j = i + 1; j < plain.Length; j++)
                {
                    var typed = plain.ToCharArray();
                    (typed[i], typed[j]) = (typed[j], typed[i]);

                    Assert.True(!PublicCode.TryParse(new(typed), out var other) || other == code, $"{new string(typed)} was read as {other}");
                }
            }
        }, iter: 5_000);
    }

    [Fact]
    public void The_check_is_proved_for_all_changes_and_all_neighbouring_swaps()
    {
        // The check is linear, so a slip stays unseen only when weight × difference ≡ 0 (mod 29); all weights and differences are tried.
        var unseen =
            from weight in Enumerable.Range(1, 9)
            from difference in Enumerable.Range(1, 28)
            where weight * difference % 29 == 0
            select (weight, difference);
        var unseenSwaps =
            from first in Enumerable.Range(1, 9)
            from second in Enumerable.Range(1, 9)
            from difference in Enumerable.Range(1, 28)
            where first != second && (first - second) * difference % 29 == 0
            select (first, second, difference);

        Assert.Empty(unseen);
        Assert.Empty(unseenSwaps);
    }

    [Theory]
    [InlineData("pa-7k3m9q-{0}")]
    [InlineData("  PA 7K3M9Q {0} ")]
    [InlineData("PA7K3M9Q{0}")]
    [InlineData("PA–7K3 M9Q—{0}.")]
    [InlineData("ＰＡ－７Ｋ３Ｍ９Ｑ－{0}")]
    public void What_people_type_is_understood(string typed)
    {
        var code = Valid("PA-7K3M9Q-");

        Assert.True(PublicCode.TryParse(typed.Replace("{0}", code.Value[^1].ToString(), StringComparison.Ordinal), out var read));
        Assert.Equal(code, read);
    }

    [Fact]
    public void Look_alikes_are_read_as_the_one_in_the_alphabet()
    {
        var code = Valid("LO-0125 8V-".Replace(" ", "", StringComparison.Ordinal));

        Assert.True(PublicCode.TryParse("10-OIZSBU-" + code.Value[^1], out var read));
        Assert.Equal(code, read);
    }

    [Theory]
    [InlineData("CV-DDAA7W-", "cv-đâ7ư-")]
    [InlineData("CV-DDAA7W-", "CV ĐÂ7Ư ")]
    [InlineData("CV-A6D9E1-", "cv-âđé-")]
    [InlineData("QD-D23456-", "qđ-đ23456-")]
    public void A_Vietnamese_keyboard_left_on_is_understood(string meant, string typed)
    {
        var code = Valid(meant);

        Assert.True(PublicCode.TryParse(typed + code.Value[^1], out var read));
        Assert.Equal(code, read);
    }

    [Fact]
    public void Nothing_typed_makes_it_throw()
    {
        Gen.String.Sample(typed => PublicCode.TryParse(typed, out _) || true, iter: 20_000);
        Assert.False(PublicCode.TryParse(null, out _));
        Assert.False(PublicCode.TryParse("\ud800", out _));
        Assert.False(PublicCode.TryParse(new string('A', 10_000), out _));
    }

    [Fact]
    public void A_kind_is_two_capital_letters_that_cannot_be_misread()
    {
        Assert.Throws<ArgumentException>(() => PublicCode.New("P1", Random));
        Assert.Throws<ArgumentException>(() => PublicCode.New("UI", Random));
        Assert.Throws<ArgumentException>(() => PublicCode.New("P.", Random));
        Assert.Throws<ArgumentException>(() => PublicCode.New("PAX", Random));
    }

    private static PublicCode Valid(string withoutCheck) =>
        Body.Select(check => PublicCode.TryParse(withoutCheck + check, out var code) ? code : default).Single(code => code != default);
}
