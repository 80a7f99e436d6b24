using System.Buffers.Binary;
using System.Security.Cryptography;
using DanVan.Core.Codes;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Platform.Privacy;

namespace DanVan.Feedback.Sending;

/// <summary>Draws follow keys and hashes them for storage, under secrets of the server that the database does not know.</summary>
public sealed class FollowKeys(ServerSecret secret) : IDisposable
{
    private readonly byte[] _hashing = secret.For("feedback.follow-key.hash");
    private readonly byte[] _drawing = secret.For("feedback.follow-key.draw");
    private readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();

    /// <summary>A new key, for whoever joins or is helped at the counter.</summary>
    public FollowKey New() => FollowKey.New(_random);

    /// <summary>
    /// The key of a draft: always the same for the same token, so that a receipt whose reply was lost can be shown again although the key is stored nowhere.
    /// </summary>
    public FollowKey Of(DraftToken token)
    {
        using var stream = new KeyStream(token.KeyUnder(_drawing));
        return FollowKey.New(stream);
    }

    /// <summary>What is stored and looked up.</summary>
    public byte[] HashOf(FollowKey key) => key.KeyedHash(_hashing);

    /// <inheritdoc />
    public void Dispose() => _random.Dispose();

    /// <summary>Bytes without end from a key: HMAC-SHA256 of a counter.</summary>
    private sealed class KeyStream(byte[] key) : RandomNumberGenerator
    {
        private readonly Queue<byte> _left = [];
        private long _counter;

        public override void GetBytes(byte[] data)
        {
            for (var i = 0; i < data.Length; i++) data[i] = Next();
        }

        public override void GetBytes(Span<byte> data)
        {
            for (var i = 0; i < data.Length; i++) data[i] = Next();
        }

        private byte Next()
        {
            if (_left.Count == 0)
            {
                Span<byte> number = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64BigEndian(number, _counter++);
                foreach (var one in HMACSHA256.HashData(key, number)) _left.Enqueue(one);
            }

            return _left.Dequeue();
        }
    }
}
