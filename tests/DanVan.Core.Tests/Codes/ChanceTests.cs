using System.Security.Cryptography;
using DanVan.Core.Codes;

namespace DanVan.Core.Tests.Codes;

public class ChanceTests
{
    private static readonly RandomNumberGenerator Random = RandomNumberGenerator.Create();

    [Fact]
    public void Every_symbol_of_a_code_is_as_likely_in_every_place()
    {
        var codes = Enumerable.Range(0, 58_000).Select(_ => PublicCode.New("PA", Random).Value).ToList();

        // 2,000 of each of 29 are expected; seven standard deviations are 307, which chance passes once in a hundred thousand million draws.
        Assert.All(Enumerable.Range(3, 6), place => AssertEven(codes.Select(code => code[place]), symbols: 29, expected: 2_000, margin: 307));
    }

    [Fact]
    public void Every_digit_of_a_follow_key_is_as_likely_in_every_place()
    {
        var keys = Enumerable.Range(0, 20_000).Select(_ => FollowKey.New(Random).Reveal().Replace(" ", "", StringComparison.Ordinal)).ToList();

        Assert.All(Enumerable.Range(0, 21), place => AssertEven(keys.Select(key => key[place]), symbols: 10, expected: 2_000, margin: 297));
    }

    private static void AssertEven(IEnumerable<char> drawn, int symbols, int expected, int margin)
    {
        var counts = drawn.CountBy(symbol => symbol).ToList();

        Assert.Equal(symbols, counts.Count);
        Assert.All(counts, count => Assert.InRange(count.Value, expected - margin, expected + margin));
    }
}
