using System.Globalization;
using System.Security;
using System.Text;

namespace DanVan.Organisations.Domain;

/// <summary>Writes a map as an SVG document with a title and a description. It is a picture of its own (<c>&lt;img&gt;</c>), so its colours stand in it and are legible on light and dark pages.</summary>
public static class SvgMap
{
    /// <summary>The document.</summary>
    /// <param name="map">What is drawn.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">Whose it is and how exact.</param>
    /// <param name="english">Names in English.</param>
    public static string Write(MapDrawing map, string title, string description, bool english)
    {
        var svg = new StringBuilder(16_384);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {map.Width} {map.Height}" width="{map.Width}" height="{map.Height}" role="img" aria-labelledby="t d">""");
        svg.Append("<title id=\"t\">").Append(SecurityElement.Escape(title)).Append("</title><desc id=\"d\">").Append(SecurityElement.Escape(description)).Append("</desc>");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#e3eaec\"/>");
        svg.Append("<path fill=\"#f7faf7\" stroke=\"#66766d\" stroke-width=\".8\" stroke-linejoin=\"round\" fill-rule=\"evenodd\" d=\"");
        foreach (var shape in map.Shapes.Where(s => !s.IsFocus)) svg.Append(shape.Path);
        svg.Append("\"/>");
        foreach (var shape in map.Shapes.Where(s => s.IsFocus))
            svg.Append("<path fill=\"#b9ddd0\" stroke=\"#0b5f54\" stroke-width=\"2\" stroke-linejoin=\"round\" fill-rule=\"evenodd\" d=\"").Append(shape.Path).Append("\"/>");
        foreach (var dot in map.Dots)
            svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{dot.X}" cy="{dot.Y}" r="6" fill="#b4500a" stroke="#fff" stroke-width="2"/>""");
        svg.Append("<g font-family=\"system-ui,sans-serif\" font-size=\"13\" text-anchor=\"middle\" fill=\"#16211c\" stroke=\"#f7faf7\" stroke-width=\"3\" paint-order=\"stroke\">");
        foreach (var name in map.Names)
        {
            // Near the right edge a name is written towards the middle, so that none is cut off.
            var anchor = name.X > map.Width * 3 / 4 ? " text-anchor=\"end\"" : "";
            var strong = name.IsStrong ? " font-size=\"15\" font-weight=\"700\"" : "";
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{name.X}" y="{Math.Max(14, name.Y)}"{strong}{anchor}>""");
            svg.Append(SecurityElement.Escape(english ? name.English : name.Vietnamese)).Append("</text>");
        }
        return svg.Append("</g></svg>").ToString();
    }
}
