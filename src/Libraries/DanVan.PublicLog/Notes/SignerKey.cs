using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace DanVan.PublicLog;

/// <summary>A key that signs: a log's checkpoints, or as a witness the checkpoints of others. Who holds it is the log, or the witness.</summary>
public sealed class SignerKey : IDisposable
{
    private const string Prefix = "PRIVATE+KEY+";
    private const int MaxText = 512;

    private readonly byte[] _seed;

    private SignerKey(string name, NoteKeyType type, byte[] seed)
    {
        _seed = seed;
        var publicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        Verifier = new(name, type, publicKey);
    }

    /// <summary>The public half, to be given to everybody.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>Makes a new key.</summary>
    /// <param name="name">Without blanks and plus signs; by custom an address without its scheme, for a log its origin.</param>
    /// <param name="type">What it will sign.</param>
    /// <exception cref="ArgumentException">The name cannot stand in a note.</exception>
    public static SignerKey Generate(string name, NoteKeyType type)
    {
        if (!KeyNames.IsValid(name)) throw new ArgumentException("A key's name has no blanks, control characters or plus signs.", nameof(name));
        if (!Enum.IsDefined(type)) throw new ArgumentOutOfRangeException(nameof(type));
        return new(name, type, RandomNumberGenerator.GetBytes(Ed25519.SecretKeySize));
    }

    /// <summary>Reads what <see cref="Export"/> wrote.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SignerKey? key)
    {
        key = null;
        if (text is null || text.Length > MaxText || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        if (text[Prefix.Length..].Split('+', 3) is not [var name, var id, var base64] || !KeyNames.IsValid(name)) return false;
        if (!StrictBase64.TryDecode(base64, 1 + Ed25519.SecretKeySize, out var bytes) || bytes.Length != 1 + Ed25519.SecretKeySize) return false;
        if ((NoteKeyType)bytes[0] is not (NoteKeyType.Ed25519 or NoteKeyType.Cosignature)) return false;

        var found = new SignerKey(name, (NoteKeyType)bytes[0], bytes[1..]);
        if (KeyNames.Hex(found.Verifier.Id) != id) return false;
        key = found;
        return true;
    }

    /// <summary>The secret as text, <c>PRIVATE+KEY+name+id+base64</c>, as Go's notes have it. Keep it where only the signer reads.</summary>
    public string Export() => $"{Prefix}{Verifier.Name}+{KeyNames.Hex(Verifier.Id)}+{Convert.ToBase64String([(byte)Verifier.Type, .. _seed])}";

    /// <summary>The same secret under another name: a log that begins anew and keeps its key. The name is part of what a verifier compares, so the public key has another id.</summary>
    /// <exception cref="ArgumentException">The name cannot stand in a note.</exception>
    public SignerKey Under(string name)
    {
        if (!KeyNames.IsValid(name)) throw new ArgumentException("A key's name has no blanks, control characters or plus signs.", nameof(name));
        return new(name, Verifier.Type, [.. _seed]);
    }

    /// <summary>Signs the text of a note.</summary>
    /// <exception cref="InvalidOperationException">This is a witness's key.</exception>
    public NoteSignature Sign(string text)
    {
        if (Verifier.Type != NoteKeyType.Ed25519) throw new InvalidOperationException("A witness's key signs checkpoints with the time: use Cosign.");
        return new(Verifier.Name, Verifier.Id, Signature(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Signs a checkpoint as seen now, as a witness. Only after it was judged and the state was kept: see <see cref="Witness"/>.</summary>
    /// <exception cref="InvalidOperationException">This is a log's key.</exception>
    public NoteSignature Cosign(Checkpoint checkpoint, DateTimeOffset now)
    {
        if (Verifier.Type != NoteKeyType.Cosignature) throw new InvalidOperationException("A log's key signs notes: use Sign.");
        var seconds = now.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(seconds, nameof(now));

        var bytes = new byte[Cosignatures.TimeBytes + Ed25519.SignatureSize];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seconds);
        Signature(Cosignatures.Message(checkpoint.ToString(), seconds)).CopyTo(bytes, Cosignatures.TimeBytes);
        return new(Verifier.Name, Verifier.Id, bytes);
    }

    /// <summary>Wipes the secret from memory.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_seed);

    private byte[] Signature(byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }
}
