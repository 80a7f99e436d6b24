using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace DanVan.PublicLog;

/// <summary>What a key signs (C2SP signed-note, signature types).</summary>
public enum NoteKeyType : byte
{
    /// <summary>The text of a note itself: a log's own key.</summary>
    Ed25519 = 0x01,

    /// <summary>The text of a checkpoint with the time it was seen: a witness's key (C2SP tlog-cosignature, v1).</summary>
    Cosignature = 0x04,
}

/// <summary>A key that signatures are checked with, told from all others by name and id. Written <c>name+id+base64</c> (C2SP "vkey").</summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    private const int MaxText = 512;

    private readonly byte[] _publicKey;

    internal VerifierKey(string name, NoteKeyType type, byte[] publicKey)
    {
        Name = name;
        Type = type;
        _publicKey = publicKey;
        Id = KeyNames.IdOf(name, type, publicKey);
    }

    /// <summary>Whose key it is; for a log its origin.</summary>
    public string Name { get; }

    /// <summary>What it signs.</summary>
    public NoteKeyType Type { get; }

    /// <summary>A short id, not a proof: anybody can make another key with the same.</summary>
    public uint Id { get; }

    /// <summary>The 32 bytes of the Ed25519 public key.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    /// <summary>A key known by its bytes.</summary>
    /// <exception cref="ArgumentException">The name cannot stand in a note, or the bytes are no Ed25519 key.</exception>
    public static VerifierKey Of(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey)
    {
        if (!KeyNames.IsValid(name)) throw new ArgumentException("A key's name has no blanks, control characters or plus signs.", nameof(name));
        var bytes = publicKey.ToArray();
        if (!IsKey(bytes)) throw new ArgumentException("These bytes are no Ed25519 key.", nameof(publicKey));
        return new(name, type, bytes);
    }

    /// <summary>Reads a vkey. False when anything is not as <see cref="ToString"/> writes it, the id is not the key's, or the key is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;
        if (text is null || text.Length > MaxText || text.Split('+', 3) is not [var name, var id, var base64] || !KeyNames.IsValid(name)) return false;
        if (!StrictBase64.TryDecode(base64, 1 + Ed25519.PublicKeySize, out var bytes) || bytes.Length != 1 + Ed25519.PublicKeySize) return false;
        if ((NoteKeyType)bytes[0] is not (NoteKeyType.Ed25519 or NoteKeyType.Cosignature)) return false;

        var publicKey = bytes[1..];
        if (!IsKey(publicKey)) return false;
        var found = new VerifierKey(name, (NoteKeyType)bytes[0], publicKey);
        if (KeyNames.Hex(found.Id) != id) return false;

        key = found;
        return true;
    }

    /// <summary>Whether this key signed this text. The time is when a witness says it saw it.</summary>
    public bool Verifies(string text, NoteSignature signature, out DateTimeOffset? seenAt)
    {
        seenAt = null;
        if (signature.KeyName != Name || signature.KeyId != Id) return false;

        var bytes = signature.Bytes.ToArray();
        if (Type == NoteKeyType.Ed25519) return bytes.Length == Ed25519.SignatureSize && IsSignature(bytes, Encoding.UTF8.GetBytes(text));

        if (bytes.Length != Cosignatures.TimeBytes + Ed25519.SignatureSize || !Checkpoint.TryParse(text, out _)) return false;
        var seconds = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        if (seconds > Cosignatures.LastSecond || !IsSignature(bytes[Cosignatures.TimeBytes..], Cosignatures.Message(text, (long)seconds))) return false;

        seenAt = DateTimeOffset.FromUnixTimeSeconds((long)seconds);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Name}+{KeyNames.Hex(Id)}+{Convert.ToBase64String([(byte)Type, .. _publicKey])}";

    /// <inheritdoc />
    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && Type == other.Type && _publicKey.AsSpan().SequenceEqual(other._publicKey);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Id);

    // A point of small order would fit signatures that nobody made.
    private static bool IsKey(byte[] publicKey) => publicKey.Length == Ed25519.PublicKeySize && Ed25519.ValidatePublicKeyFull(publicKey, 0);

    private bool IsSignature(byte[] signature, byte[] message) => Ed25519.Verify(signature, 0, _publicKey, 0, message, 0, message.Length);
}
