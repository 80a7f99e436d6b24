using System.Security.Cryptography;
using System.Text;
using DanVan.Platform.Files;
using DanVan.Platform.Privacy;
using Microsoft.AspNetCore.DataProtection;

namespace DanVan.Web.Tests.Platform;

public class PrivacyKeysTests
{
    private static readonly Guid _owner = Guid.Parse("01900000-0000-7000-8000-000000000001");
    private static readonly Guid _other = Guid.Parse("01900000-0000-7000-8000-000000000002");

    private readonly SealedText _sealed = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void What_is_sealed_opens_for_the_same_record_and_use()
    {
        var bytes = _sealed.Seal("Nguyễn Thị Ánh", "name", _owner);

        Assert.Equal("Nguyễn Thị Ánh", _sealed.Open(bytes, "name", _owner));
        Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Ánh")) >= 0);
    }

    [Fact]
    public void What_is_sealed_for_one_record_does_not_open_for_another()
    {
        var bytes = _sealed.Seal("0912 345 678", "phone", _owner);

        Assert.ThrowsAny<CryptographicException>(() => _sealed.Open(bytes, "phone", _other));
        Assert.ThrowsAny<CryptographicException>(() => _sealed.Open(bytes, "name", _owner));
        Assert.ThrowsAny<CryptographicException>(() => _sealed.Open([.. bytes[..^1], (byte)(bytes[^1] ^ 1)], "phone", _owner));
    }

    [Fact]
    public void The_secret_stays_the_same_and_each_use_has_its_own_key()
    {
        var folder = Directory.CreateTempSubdirectory("danvan-test-");
        try
        {
            var data = new DataFolder(folder.FullName);
            var first = ServerSecret.LoadOrMake(data);
            var second = ServerSecret.LoadOrMake(data);

            Assert.Equal(first.For("a"), second.For("a"));
            Assert.NotEqual(first.For("a"), first.For("b"));
            Assert.Equal(32, first.For("a").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_cut_secret_stops_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("danvan-test-");
        try
        {
            var data = new DataFolder(folder.FullName);
            File.WriteAllBytes(Path.Combine(data.Keys, "server-secret"), [1, 2, 3]);

            Assert.Throws<InvalidOperationException>(() => ServerSecret.LoadOrMake(data));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
