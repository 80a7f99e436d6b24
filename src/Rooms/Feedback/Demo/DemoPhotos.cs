using DanVan.Platform.Files;
using ImageMagick;
using ImageMagick.Drawing;

namespace DanVan.Feedback.Demo;

/// <summary>A drawn photo in the file store.</summary>
internal sealed record DemoPhoto(string File, string Thumbnail, int Width, int Height);

/// <summary>Photos drawn by code: a road with a hole, a lamp at night, a heap of waste, a canal, a pole, a house. No photograph of anybody's.</summary>
public sealed class DemoPhotos(FileStore store)
{
    private const int Width = 960, Height = 720, ThumbnailWidth = 320;
    private const int Variants = 3;

    private static readonly Dictionary<string, string> _sceneOf = new()
    {
        ["roads"] = "hole",
        ["lighting"] = "lamp",
        ["power"] = "pole",
        ["waste"] = "waste",
        ["water"] = "canal",
        ["environment"] = "canal",
        ["farming"] = "canal",
        ["education"] = "house",
        ["welfare"] = "house",
        ["land"] = "house",
    };

    private readonly Dictionary<string, DemoPhoto> _drawn = [];

    /// <summary>A photo for a category, before or after the work; null for matters that nobody photographs.</summary>
    internal async Task<DemoPhoto?> OfAsync(string category, bool isDone, int variant, CancellationToken cancellationToken)
    {
        if (!_sceneOf.TryGetValue(category, out var scene)) return null;
        var key = $"{scene}{(isDone ? "+" : "-")}{variant % Variants}";
        if (_drawn.TryGetValue(key, out var earlier)) return earlier;

        using var picture = Draw(scene, isDone, variant % Variants);
        var file = await store.PutAsync(picture.ToByteArray(MagickFormat.Jpeg), cancellationToken);
        picture.Resize(ThumbnailWidth, ThumbnailWidth * Height / Width);
        var thumbnail = await store.PutAsync(picture.ToByteArray(MagickFormat.Jpeg), cancellationToken);
        return _drawn[key] = new(file.Value, thumbnail.Value, Width, Height);
    }

    private static MagickImage Draw(string scene, bool isDone, int variant)
    {
        var isNight = scene == "lamp";
        var picture = new MagickImage(isNight ? new MagickColor("#141c33") : new MagickColor(variant == 1 ? "#b9c4cc" : "#a9cbe8"), Width, Height) { Quality = 80 };
        var pen = new Drawables().StrokeWidth(0).FillColor(new MagickColor(isNight ? "#1e2a24" : "#6f8f4e")).Rectangle(0, 400, Width, Height);
        var shift = variant * 90;
        _ = scene switch
        {
            "hole" => Road(pen, isDone ? null : 430 + shift),
            "lamp" => Lamp(Road(pen, null), 260 + shift, isDone),
            "waste" => isDone ? Road(pen, null) : Heap(pen, 300 + shift),
            "canal" => Canal(pen, isDone ? "#5f9bb8" : "#5a5a3a", shift),
            "pole" => Pole(pen, 420 + shift, isDone ? 0 : 90),
            _ => House(pen, 240 + shift, isDone),
        };
        pen.Draw(picture);
        return picture;
    }

    private static IDrawables<byte> Road(IDrawables<byte> pen, int? hole)
    {
        pen.FillColor(new MagickColor("#6b6b6b")).Polygon(new PointD(380, 400), new PointD(580, 400), new PointD(900, Height), new PointD(60, Height));
        if (hole is { } at) pen.FillColor(new MagickColor("#3a342c")).Ellipse(at, 590, 110, 36, 0, 360).FillColor(new MagickColor("#75808a")).Ellipse(at + 8, 598, 78, 20, 0, 360);
        return pen;
    }

    private static IDrawables<byte> Lamp(IDrawables<byte> pen, int x, bool isLit)
    {
        pen.FillColor(new MagickColor("#8a8f98")).Rectangle(x, 120, x + 12, 560).Rectangle(x, 120, x + 120, 132);
        if (isLit) pen.FillColor(new MagickColor("#ffe9a8")).Polygon(new PointD(x + 90, 140), new PointD(x + 130, 140), new PointD(x + 320, 600), new PointD(x - 60, 600));
        return pen.FillColor(new MagickColor(isLit ? "#fff6d8" : "#30343d")).Ellipse(x + 110, 142, 26, 12, 0, 360);
    }

    private static IDrawables<byte> Heap(IDrawables<byte> pen, int x)
    {
        string[] colours = ["#d8d4cc", "#4b6b8f", "#2f2f33", "#b4503c", "#c9b458", "#8d8f86"];
        for (var i = 0; i < 36; i++)
            pen.FillColor(new MagickColor(colours[i % colours.Length])).Ellipse(x + (i * 53 % 360), 560 - (i * 31 % 110) + (i % 3 * 20), 26 + (i % 5 * 7), 18 + (i % 4 * 6), 0, 360);
        return pen;
    }

    private static IDrawables<byte> Canal(IDrawables<byte> pen, string water, int shift) =>
        pen.FillColor(new MagickColor(water)).Polygon(new PointD(430 + shift, 400), new PointD(500 + shift, 400), new PointD(760 + shift, Height), new PointD(240 + shift, Height));

    private static IDrawables<byte> Pole(IDrawables<byte> pen, int x, int lean) =>
        pen.FillColor(new MagickColor("#77716a")).Polygon(new PointD(x, 620), new PointD(x + 22, 620), new PointD(x + 16 + lean, 90), new PointD(x + 4 + lean, 90))
            .FillColor(new MagickColor("#00000000")).StrokeColor(new MagickColor("#222222")).StrokeWidth(3)
            .Line(0, 150, x + 10 + lean, 120).Line(x + 10 + lean, 120, Width, 170 + lean).StrokeWidth(0);

    private static IDrawables<byte> House(IDrawables<byte> pen, int x, bool isMended)
    {
        pen.FillColor(new MagickColor("#e6d6b0")).Rectangle(x, 300, x + 400, 560);
        pen.FillColor(new MagickColor("#a5493a")).Polygon(new PointD(x - 30, 300), new PointD(x + 200, 180), new PointD(x + 430, 300));
        if (!isMended) pen.FillColor(new MagickColor("#3c3029")).Polygon(new PointD(x + 120, 235), new PointD(x + 210, 200), new PointD(x + 250, 290));
        return pen.FillColor(new MagickColor("#5b4634")).Rectangle(x + 170, 430, x + 240, 560);
    }
}
