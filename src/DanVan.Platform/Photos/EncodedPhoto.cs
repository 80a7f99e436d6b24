namespace DanVan.Platform.Photos;

/// <summary>A photo as the house keeps it: two JPEG files in sRGB, upright, without a trace of camera, place or time.</summary>
/// <param name="Picture">At the most <see cref="PhotoLimits.Side"/> pixels a side.</param>
/// <param name="Thumbnail">At the most <see cref="PhotoLimits.ThumbnailSide"/> pixels a side.</param>
/// <param name="Width">Of the picture, in pixels.</param>
/// <param name="Height">Of the picture, in pixels.</param>
public sealed record EncodedPhoto(byte[] Picture, byte[] Thumbnail, int Width, int Height);

/// <summary>A box to black out, in thousandths of the picture's width and height from its upper left corner.</summary>
public readonly record struct PhotoBox(int Left, int Top, int Width, int Height)
{
    /// <summary>The whole width or height.</summary>
    public const int Whole = 1000;

    /// <summary>True when something of it lies inside the picture.</summary>
    public bool IsInside => Left is >= 0 and < Whole && Top is >= 0 and < Whole && Width is > 0 and <= Whole && Height is > 0 and <= Whole;
}

/// <summary>What a photo may be.</summary>
public static class PhotoLimits
{
    /// <summary>Largest file, in bytes: a phone's photo of 50 megapixels.</summary>
    public const int FileBytes = 15 * 1024 * 1024;

    /// <summary>Most pixels of a JPEG file, which is decoded at a fraction of its size.</summary>
    public const long JpegPixels = 220_000_000;

    /// <summary>Most pixels of any other file.</summary>
    public const long OtherPixels = 64_000_000;

    /// <summary>The kept picture's longer side, in pixels.</summary>
    public const int Side = 1920;

    /// <summary>The thumbnail's longer side, in pixels.</summary>
    public const int ThumbnailSide = 320;
}

/// <summary>Why a photo was not taken.</summary>
public static class PhotoRefusals
{
    /// <summary>The file is larger than <see cref="PhotoLimits.FileBytes"/>.</summary>
    public static readonly Refusal TooLarge = new("photo.too-large");

    /// <summary>None of the four formats.</summary>
    public static readonly Refusal NotAPhoto = new("photo.not-a-photo");

    /// <summary>More pixels than is allowed.</summary>
    public static readonly Refusal TooManyPixels = new("photo.too-many-pixels");

    /// <summary>Broken, or made to break things.</summary>
    public static readonly Refusal Unreadable = new("photo.unreadable");

    /// <summary>Too many photos at once; the same file may be sent again.</summary>
    public static readonly Refusal Busy = new("photo.busy");
}
