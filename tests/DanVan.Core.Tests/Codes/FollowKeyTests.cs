using System.Security.Cryptography;
using CsCheck;
using DanVan.Core.Codes;

namespace DanVan.Core.Tests.Codes;

public class FollowKeyTests
{
    private static readonly RandomNumberGenerator Random = RandomNumberGenerator.Create();
    private static readonly byte[] Secret = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
    private static readonly Gen<FollowKey> Keys = Gen.Int.Select(_ => FollowKey.New(Random));

    [Fact]
    public void A_key_is_seven_groups_of_three_digits_and_reads_back()
    {
        Keys.Sample(key =>
        {
            Assert.Matches("^[0-9]{3}( [0-9]{3}){6}$", key.Reveal());
            Assert.Equal(key, FollowKey.Parse(key.Reveal()));
            Assert.Equal(key, FollowKey.Parse(key.Reveal().Replace(' ', '-').Replace('0', 'o').Replace('1', 'l')));
        });
    }

    [Fact]
    public void A_wrong_digit_or_two_swapped_neighbours_are_noticed()
    {
        Keys.Sample(key =>
        {
            var digits = key.Reveal().Replace(" ", "", StringComparison.Ordinal);
            for (var i = 0; i < digits.Length; i++)
            {
                for (var wrong = '0'; wrong <= '9'; wrong++)
                    Assert.Equal(wrong == digits[i], FollowKey.TryParse(digits.Remove(i, 1).Insert(i, wrong.ToString()), out _));
                if (i > 0 && digits[i] != digits[i - 1])
                    Assert.False(FollowKey.TryParse(digits[..(i - 1)] + digits[i] + digits[i - 1] + digits[(i + 1)..], out _));
            }
        }, iter: 2_000);
    }

    [Fact]
    public void What_is_stored_matches_only_its_key_and_its_secret()
    {
        var key = FollowKey.New(Random);
        var stored = key.KeyedHash(Secret);
        byte[] otherSecret = [.. Secret.Reverse()];

        Assert.Equal(32, stored.Length);
        Assert.True(key.Matches(stored, Secret));
        Assert.False(FollowKey.New(Random).Matches(stored, Secret));
        Assert.False(key.Matches(stored, otherSecret));
        Assert.Throws<ArgumentException>(() => key.KeyedHash(new byte[16]));
    }

    [Fact]
    public void A_key_does_not_show_itself_in_a_log()
    {
        var key = FollowKey.New(Random);

        Assert.Equal("(follow key)", $"{key}");
        Assert.Throws<InvalidOperationException>(() => default(FollowKey).Reveal());
    }

    [Fact]
    public void Nothing_typed_makes_it_throw()
    {
        Gen.String.Sample(typed => FollowKey.TryParse(typed, out _) || true, iter: 20_000);
        Assert.False(FollowKey.TryParse(null, out _));
    }
}
