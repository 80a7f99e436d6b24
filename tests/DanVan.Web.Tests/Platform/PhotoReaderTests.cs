using System.Text;
using DanVan.Platform.Photos;
using DanVan.Web.Hosting;
using ImageMagick;
using Microsoft.Extensions.Logging.Abstractions;

namespace DanVan.Web.Tests.Platform;

public sealed class PhotoReaderTests : IDisposable
{
    private readonly PhotoReader _reader = new(PhotoCommand.Of(typeof(DanVanApp).Assembly), NullLogger<PhotoReader>.Instance);

    public void Dispose() => _reader.Dispose();

    [Theory]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.WebP)]
    public async Task A_photo_is_encoded_anew(MagickFormat format)
    {
        var outcome = await ReadAsync(Draw(format, 2400, 1200));

        Assert.Null(outcome.Refused);
        Assert.Equal((1920, 960), (outcome.Value!.Width, outcome.Value.Height));
        using var picture = new MagickImage(outcome.Value.Picture);
        using var thumbnail = new MagickImage(outcome.Value.Thumbnail);
        Assert.Equal((MagickFormat.Jpeg, 1920u, 960u), (picture.Format, picture.Width, picture.Height));
        Assert.Equal((MagickFormat.Jpeg, 320u, 160u), (thumbnail.Format, thumbnail.Width, thumbnail.Height));
    }

    [Fact]
    public async Task Camera_place_and_time_do_not_survive_and_the_picture_stands_upright()
    {
        var outcome = await ReadAsync(Draw(MagickFormat.Jpeg, 800, 600, turned: true));

        Assert.Equal((600, 800), (outcome.Value!.Width, outcome.Value.Height));
        foreach (var file in new[] { outcome.Value.Picture, outcome.Value.Thumbnail })
        {
            using var picture = new MagickImage(file);
            Assert.Null(picture.GetExifProfile());
            Assert.True(file.AsSpan().IndexOf("CameraOfAn"u8) < 0);
        }
    }

    [Fact]
    public async Task A_photo_of_an_iPhone_is_read()
    {
        var file = await File.ReadAllBytesAsync(Checkout.PathOf("tests", "DanVan.Web.Tests", "Platform", "Data", "turned.heic"), TestContext.Current.CancellationToken);

        var outcome = await ReadAsync(file);

        Assert.Equal((240, 320), (outcome.Value!.Width, outcome.Value.Height));
    }

    [Fact]
    public async Task What_shines_through_becomes_white()
    {
        using var glass = new MagickImage(MagickColors.Transparent, 40, 40);

        var outcome = await ReadAsync(glass.ToByteArray(MagickFormat.Png));

        using var picture = new MagickImage(outcome.Value!.Picture);
        Assert.Equal(255, picture.GetPixels().GetPixel(20, 20).GetChannel(0));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public async Task What_is_no_photo_is_said_to_be_none(string file)
    {
        var outcome = await ReadAsync(Encoding.UTF8.GetBytes(file));

        Assert.Equal(PhotoRefusals.NotAPhoto, outcome.Refused);
    }

    [Fact]
    public async Task A_broken_photo_harms_nobody()
    {
        var outcome = await ReadAsync([0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37))]);

        Assert.Equal(PhotoRefusals.Unreadable, outcome.Refused);
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked()
    {
        var header = Draw(MagickFormat.Png, 8, 8);
        // Width and height of the header say 30,000 × 30,000; its checksum is corrected.
        byte[] size = [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30];
        size.CopyTo(header, 16);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(29), Crc(header.AsSpan(12, 17)));

        var outcome = await ReadAsync(header);

        Assert.Equal(PhotoRefusals.TooManyPixels, outcome.Refused);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused()
    {
        var outcome = await ReadAsync([0xFF, 0xD8, 0xFF, .. new byte[PhotoLimits.FileBytes]]);

        Assert.Equal(PhotoRefusals.TooLarge, outcome.Refused);
    }

    [Fact]
    public async Task Boxes_are_blacked_out()
    {
        var kept = (await ReadAsync(Draw(MagickFormat.Jpeg, 1000, 500))).Value!;

        var covered = await _reader.CoverAsync(new MemoryStream(kept.Picture), [new PhotoBox(100, 200, 300, 400)], TestContext.Current.CancellationToken);

        using var picture = new MagickImage(covered.Value!.Picture);
        var pixels = picture.GetPixels();
        Assert.InRange(pixels.GetPixel(250, 200).GetChannel(0), 0, 8);
        Assert.InRange(pixels.GetPixel(700, 200).GetChannel(0), 100, 255);
    }

    [Fact]
    public async Task A_decoder_that_hangs_is_ended()
    {
        using var reader = new PhotoReader(new PhotoCommand("sleep", ["60"]) { Patience = TimeSpan.FromMilliseconds(300) }, NullLogger<PhotoReader>.Instance);

        var outcome = await reader.ReadAsync(new MemoryStream(Draw(MagickFormat.Jpeg, 64, 64)), TestContext.Current.CancellationToken);

        Assert.Equal(PhotoRefusals.Unreadable, outcome.Refused);
    }

    private Task<Outcome<EncodedPhoto>> ReadAsync(byte[] file) => _reader.ReadAsync(new MemoryStream(file), TestContext.Current.CancellationToken);

    private static byte[] Draw(MagickFormat format, uint width, uint height, bool turned = false)
    {
        using var picture = new MagickImage(MagickColors.Orange, width, height);
        if (turned)
        {
            var profile = new ExifProfile();
            profile.SetValue(ExifTag.Make, "CameraOfAn");
            // Both: the library writes the picture's own orientation into a profile that has one, and none into a profile without.
            picture.Orientation = OrientationType.RightTop;
            profile.SetValue(ExifTag.Orientation, (ushort)OrientationType.RightTop);
            profile.SetValue(ExifTag.GPSLatitudeRef, "N");
            picture.SetProfile(profile);
        }

        return picture.ToByteArray(format);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
        }

        return ~crc;
    }
}
