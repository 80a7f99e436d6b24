using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DanVan.PublicLog;

/// <summary>Names and ids of keys (C2SP signed-note).</summary>
internal static class KeyNames
{
    private const int MaxLength = 256;

    public static bool IsValid(string name) => name.Length is > 0 and <= MaxLength && !name.Any(c => c is '+' or < ' ' or '\uFFFD' || char.IsWhiteSpace(c)) && IsWellFormed(name);

    /// <summary>The first four bytes of SHA-256(name ‖ LF ‖ type ‖ public key).</summary>
    public static uint IdOf(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey)
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }

    public static string Hex(uint id) => id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    // A lone surrogate has no UTF-8 and would sign as something else.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i)) return false;
            i++;
        }

        return true;
    }
}
