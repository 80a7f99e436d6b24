using ImageMagick;

namespace DanVan.Platform.Photos;

/// <summary>
/// Decodes a photo and encodes it anew. A hostile file may crash or hang the decoder, so this runs only in the short-lived process of <see cref="PhotoWorker"/>, never in the server.
/// </summary>
internal static class PhotoEncoder
{
    private const uint Quality = 82;
    private const uint ThumbnailQuality = 72;
    private const ulong MemoryBytes = 320 * 1024 * 1024;

    /// <summary>The photo anew, with the boxes blacked out; or the refusal.</summary>
    public static Outcome<EncodedPhoto> Encode(byte[] file, IReadOnlyList<PhotoBox> boxes)
    {
        if (PhotoFormats.Of(file) is not { } format) return PhotoRefusals.NotAPhoto;

        SetLimits();
        // The format is named, so that no other decoder of the library is ever asked.
        var settings = new MagickReadSettings { Format = MagickFormatOf(format), FrameIndex = 0, FrameCount = 1 };
        try
        {
            var info = new MagickImageInfo(file, settings);
            if ((long)info.Width * info.Height > (format == PhotoFormat.Jpeg ? PhotoLimits.JpegPixels : PhotoLimits.OtherPixels)) return PhotoRefusals.TooManyPixels;

            // A large JPEG is decoded at a half, a quarter or an eighth, whichever is still large enough.
            if (info.Width > PhotoLimits.Side && info.Height > PhotoLimits.Side) settings.SetDefine(MagickFormat.Jpeg, "size", $"{PhotoLimits.Side}x{PhotoLimits.Side}");
            using var picture = new MagickImage(file, settings);
            Normalise(picture);
            foreach (var box in boxes) Cover(picture, box);
            return Write(picture);
        }
        catch (MagickException)
        {
            return PhotoRefusals.Unreadable;
        }
    }

    private static void SetLimits()
    {
        OpenCL.IsEnabled = false;
        ResourceLimits.Thread = 1;
        ResourceLimits.Disk = 0;
        ResourceLimits.Memory = MemoryBytes;
        ResourceLimits.MaxMemoryRequest = MemoryBytes;
        ResourceLimits.Area = (ulong)PhotoLimits.OtherPixels;
        ResourceLimits.Width = ResourceLimits.Height = 32_000;
    }

    private static void Normalise(MagickImage picture)
    {
        picture.AutoOrient();
        if (picture.GetColorProfile() is not null) picture.TransformColorSpace(ColorProfiles.SRGB);
        picture.ColorSpace = ColorSpace.sRGB;
        if (picture.HasAlpha)
        {
            picture.BackgroundColor = MagickColors.White;
            picture.Alpha(AlphaOption.Remove);
        }

        picture.Resize(new MagickGeometry(PhotoLimits.Side, PhotoLimits.Side) { Greater = true });
        picture.Strip();
    }

    private static void Cover(MagickImage picture, PhotoBox box)
    {
        var (width, height) = ((int)picture.Width, (int)picture.Height);
        var left = width * box.Left / PhotoBox.Whole;
        var top = height * box.Top / PhotoBox.Whole;
        var right = Math.Min(width, (width * (box.Left + box.Width) / PhotoBox.Whole) + 1);
        var bottom = Math.Min(height, (height * (box.Top + box.Height) / PhotoBox.Whole) + 1);
        using var black = new MagickImage(MagickColors.Black, (uint)(right - left), (uint)(bottom - top));
        picture.Composite(black, left, top, CompositeOperator.Over);
    }

    private static EncodedPhoto Write(MagickImage picture)
    {
        picture.Settings.Interlace = Interlace.Jpeg;
        picture.Quality = Quality;
        var large = picture.ToByteArray(MagickFormat.Jpeg);
        var (width, height) = ((int)picture.Width, (int)picture.Height);
        picture.Resize(new MagickGeometry(PhotoLimits.ThumbnailSide, PhotoLimits.ThumbnailSide) { Greater = true });
        picture.Quality = ThumbnailQuality;
        return new(large, picture.ToByteArray(MagickFormat.Jpeg), width, height);
    }

    private static MagickFormat MagickFormatOf(PhotoFormat format) => format switch
    {
        PhotoFormat.Jpeg => MagickFormat.Jpeg,
        PhotoFormat.Png => MagickFormat.Png,
        PhotoFormat.WebP => MagickFormat.WebP,
        _ => MagickFormat.Heic,
    };
}
