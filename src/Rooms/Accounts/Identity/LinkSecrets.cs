using System.Buffers.Text;
using System.Security.Cryptography;
using DanVan.Accounts.Domain;
using DanVan.Platform.Privacy;

namespace DanVan.Accounts.Identity;

/// <summary>Makes and reads the secret part of a one-time link's address: the link's id and a mark of 128 bits that only this installation can make. A stolen table opens no link.</summary>
public sealed class LinkSecrets(ServerSecret server)
{
    private const int IdBytes = 16;
    private const int MarkBytes = 16;

    private readonly byte[] _key = server.For("accounts.one-time-link");

    /// <summary>The secret of a link: 43 characters.</summary>
    public string Of(LinkId link)
    {
        var id = link.Value.ToByteArray();
        return Base64Url.EncodeToString([.. id, .. MarkOf(id)]);
    }

    /// <summary>The link a secret belongs to; null when it was not made here.</summary>
    public LinkId? Read(string secret)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + MarkBytes];
        if (secret.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.TryDecodeFromChars(secret, bytes, out var length) || length != bytes.Length) return null;
        return CryptographicOperations.FixedTimeEquals(bytes[IdBytes..], MarkOf(bytes[..IdBytes])) ? new LinkId(new Guid(bytes[..IdBytes])) : null;
    }

    private byte[] MarkOf(ReadOnlySpan<byte> id) => HMACSHA256.HashData(_key, id)[..MarkBytes];
}
