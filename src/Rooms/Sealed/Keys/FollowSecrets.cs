using System.Security.Cryptography;
using DanVan.Core.Codes;
using DanVan.Platform.Privacy;

namespace DanVan.Sealed.Keys;

/// <summary>Draws follow keys and hashes them. The hash is the one of open reports, so that the key of a report that was moved here goes on working.</summary>
public sealed class FollowSecrets(ServerSecret secret) : IDisposable
{
    private readonly byte[] _hashing = secret.For("feedback.follow-key.hash");
    private readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();

    /// <summary>A new key.</summary>
    public FollowKey New() => FollowKey.New(_random);

    /// <summary>What is stored and looked up.</summary>
    public byte[] HashOf(FollowKey key) => key.KeyedHash(_hashing);

    /// <summary>A new public code.</summary>
    internal PublicCode NewCode() => PublicCode.New(Domain.SealedItem.CodeKind, _random);

    /// <inheritdoc />
    public void Dispose() => _random.Dispose();
}
