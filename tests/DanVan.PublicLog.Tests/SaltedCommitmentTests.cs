using CsCheck;

namespace DanVan.PublicLog.Tests;

public class SaltedCommitmentTests
{
    [Fact]
    public void A_commitment_is_opened_by_its_record_and_salt_alone()
    {
        Gen.Byte.Array[0, 200].Sample(record =>
        {
            var commitment = SaltedCommitment.To(record);

            Assert.True(SaltedCommitment.Opens(commitment.Hash, commitment.Salt.Span, record));
            Assert.False(SaltedCommitment.Opens(commitment.Hash, commitment.Salt.Span, [.. record, 0]));
            Assert.False(SaltedCommitment.Opens(commitment.Hash, new byte[32], record));
        }, iter: 200);
    }

    [Fact]
    public void The_end_of_a_salt_is_not_the_beginning_of_a_record()
    {
        var commitment = SaltedCommitment.To("abc"u8);

        Assert.False(SaltedCommitment.Opens(commitment.Hash, commitment.Salt.Span[..31], [commitment.Salt.Span[31], .. "abc"u8]));
        Assert.False(SaltedCommitment.Opens(commitment.Hash, [.. commitment.Salt.Span, (byte)'a'], "bc"u8));
    }

    [Fact]
    public void The_same_record_never_gives_the_same_hash() => Assert.NotEqual(SaltedCommitment.To("abc"u8).Hash, SaltedCommitment.To("abc"u8).Hash);

    [Fact]
    public void It_is_the_hash_of_salt_and_record_and_nothing_else()
    {
        var hash = new LogHash(System.Security.Cryptography.SHA256.HashData([.. new byte[32], .. "bản ghi"u8]));

        Assert.True(SaltedCommitment.Opens(hash, new byte[32], "bản ghi"u8));
    }
}
