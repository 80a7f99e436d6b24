using System.Text;

namespace DanVan.PublicLog;

/// <summary>The message that a witness signs (C2SP tlog-cosignature, cosignature/v1).</summary>
internal static class Cosignatures
{
    public const int TimeBytes = 8;

    /// <summary>The last second of the year 9999.</summary>
    public const ulong LastSecond = 253_402_300_799;

    public static byte[] Message(string text, long seconds) => Encoding.UTF8.GetBytes($"cosignature/v1\ntime {StrictDecimal.Format(seconds)}\n{text}");
}
