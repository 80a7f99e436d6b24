using CsCheck;

namespace DanVan.PublicLog.Tests;

public class LogHashTests
{
    [Fact]
    public void A_hash_is_read_back_from_each_of_its_spellings()
    {
        Gen.Byte.Array[32].Sample(bytes =>
        {
            var hash = new LogHash(bytes);

            Assert.Equal(bytes, hash.ToArray());
            Assert.True(LogHash.TryParse(hash.ToString(), out var fromHex) && fromHex == hash);
            Assert.True(LogHash.TryParseBase64(hash.ToBase64(), out var fromBase64) && fromBase64 == hash);
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85g")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85\n")]
    public void Other_spellings_are_refused(string? text) => Assert.False(LogHash.TryParse(text, out _));

    [Fact]
    public void Hashes_have_32_bytes()
    {
        Assert.Throws<ArgumentException>(() => new LogHash(new byte[31]));
        Assert.Throws<ArgumentException>(() => new LogHash(new byte[33]));
    }

    [Fact]
    public void Entries_of_any_length_are_hashed_with_their_prefix()
    {
        Gen.Int[0, 3000].Sample(length =>
        {
            var entry = new byte[length];
            return LogHashing.Leaf(entry) == new LogHash(System.Security.Cryptography.SHA256.HashData([0, .. entry]));
        });
    }
}
