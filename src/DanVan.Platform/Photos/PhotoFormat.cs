using System.Text;

namespace DanVan.Platform.Photos;

/// <summary>The kinds of picture that are taken, told by their first bytes and never by name or by what the browser says.</summary>
public enum PhotoFormat
{
    /// <summary>Most phones and cameras.</summary>
    Jpeg = 1,

    /// <summary>Screenshots.</summary>
    Png,

    /// <summary>Messengers.</summary>
    WebP,

    /// <summary>iPhones and some others.</summary>
    Heic,
}

/// <summary>Looks at first bytes.</summary>
public static class PhotoFormats
{
    /// <summary>How many first bytes tell the format.</summary>
    public const int HeadBytes = 12;

    private static readonly string[] _heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    /// <summary>The format, or null when it is none of the four.</summary>
    public static PhotoFormat? Of(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PhotoFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PhotoFormat.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PhotoFormat.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var a, var b, var c, var d, ..] when _heicBrands.Contains(Encoding.ASCII.GetString([a, b, c, d])) => PhotoFormat.Heic,
        _ => null,
    };
}
