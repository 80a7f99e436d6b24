using System.Diagnostics.CodeAnalysis;

namespace DanVan.PublicLog;

/// <summary>Standard base64 with padding, and only the one spelling of each value: a log's texts must not be changeable without being changed.</summary>
internal static class StrictBase64
{
    public static bool TryDecode([NotNullWhen(true)] string? text, int maxBytes, out byte[] bytes)
    {
        bytes = [];
        if (text is null || text.Length % 4 != 0 || text.Length > (maxBytes + 2) / 3 * 4) return false;

        var buffer = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, buffer, out var written) || written > maxBytes) return false;
        // The framework forgives blanks and stray bits in the last letter; writing it again shows them.
        if (Convert.ToBase64String(buffer.AsSpan(0, written)) != text) return false;

        bytes = buffer[..written];
        return true;
    }
}
