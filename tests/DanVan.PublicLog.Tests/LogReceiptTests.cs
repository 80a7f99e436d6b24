using System.Text;

namespace DanVan.PublicLog.Tests;

public class LogReceiptTests
{
    [Fact]
    public async Task A_receipt_proves_its_entry_and_no_other()
    {
        var receipt = await ReceiptAsync(300, 17);

        Assert.True(LogReceipt.TryParse(Encoding.UTF8.GetBytes(receipt.ToString()), out var read));

        Assert.True(read.Proves(LogHashing.Leaf(SampleLog.Entry(17)), SampleLog.Trust));
        Assert.False(read.Proves(LogHashing.Leaf(SampleLog.Entry(18)), SampleLog.Trust));
        Assert.False(read.Proves(LogHashing.Leaf(SampleLog.Entry(17)), SampleLog.Trust with { Origin = "other.example" }));
        Assert.False(read.Proves(LogHashing.Leaf(SampleLog.Entry(17)), SampleLog.Trust with { Quorum = 1 }));
    }

    [Fact]
    public async Task A_proof_for_another_size_than_the_checkpoints_is_refused_though_its_hashes_would_fit()
    {
        var receipt = await ReceiptAsync(300, 0);
        var leaf = LogHashing.Leaf(SampleLog.Entry(0));

        Assert.True(receipt.Proves(leaf, SampleLog.Trust));
        Assert.False((receipt with { Proof = receipt.Proof with { TreeSize = 301 } }).Proves(leaf, SampleLog.Trust));
    }

    [Fact]
    public async Task Each_changed_byte_of_a_receipt_is_noticed_or_only_touches_what_nothing_vouches_for()
    {
        var receipt = await ReceiptAsync(300, 17);
        var leaf = LogHashing.Leaf(SampleLog.Entry(17));
        var bytes = Encoding.UTF8.GetBytes(receipt.ToString());
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.False(LogReceipt.TryParse(bytes, out var read) && read.Proves(leaf, SampleLog.Trust), $"byte {i}");
            bytes[i] ^= 1;
        }
    }

    [Fact]
    public async Task A_receipt_is_written_as_the_specification_has_it()
    {
        var receipt = await ReceiptAsync(2, 1) with { Extra = "PA-2026"u8.ToArray() };

        var text = receipt.ToString();

        Assert.StartsWith($"c2sp.org/tlog-proof@v1\nextra UEEtMjAyNg==\nindex 1\n{LogHashing.Leaf(SampleLog.Entry(0)).ToBase64()}\n\n{SampleLog.Origin}\n2\n", text, StringComparison.Ordinal);
        Assert.True(LogReceipt.TryParse(Encoding.UTF8.GetBytes(text), out var read));
        Assert.Equal("PA-2026"u8, read.Extra.Span);
    }

    [Fact]
    public async Task A_receipt_for_a_log_of_one_entry_needs_no_hashes()
    {
        var receipt = await ReceiptAsync(1, 0);

        Assert.True(LogReceipt.TryParse(Encoding.UTF8.GetBytes(receipt.ToString()), out var read));
        Assert.True(read.Proves(LogHashing.Leaf(SampleLog.Entry(0)), SampleLog.Trust));
    }

    private static async Task<LogReceipt> ReceiptAsync(long size, long index)
    {
        var log = await SampleLog.OfAsync(size);
        return new(await new LogReader(log.Store, size).InclusionAsync(index, size), log.Checkpoint);
    }
}
