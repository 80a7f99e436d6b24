using ImageMagick;

namespace DanVan.Web.Tests.Harness;

/// <summary>Pictures drawn for a test.</summary>
internal static class Pictures
{
    /// <summary>A plain picture.</summary>
    public static byte[] Png(uint width, uint height)
    {
        using var picture = new MagickImage(MagickColors.Orange, width, height);
        return picture.ToByteArray(MagickFormat.Png);
    }
}
