using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>
/// A map that is fetched only when somebody opens it. With <c>lat-for</c> and <c>lon-for</c> a place is chosen (pin, or the device's position);
/// with <c>points</c> a list is shown. The operator's own tiles (<see cref="SiteOptions.Tiles"/>) replace the background. Without the script only what stands inside the element is there: a picture, or a link to the list.
/// </summary>
[HtmlTargetElement("dv-map")]
public sealed class MapTagHelper(IOptions<SiteOptions> site) : TagHelper
{
    /// <summary>Property that takes the latitude (WGS 84).</summary>
    public ModelExpression? LatFor { get; set; }

    /// <summary>Property that takes the longitude.</summary>
    public ModelExpression? LonFor { get; set; }

    /// <summary>Address of the vector background: GeoJSON whose features bear <c>kind</c> (commune, neighbour, water, river, road, place) and <c>name</c>.</summary>
    public string? Land { get; set; }

    /// <summary>Address of the points: GeoJSON whose points bear <c>title</c>, <c>href</c> and <c>tone</c> (info, good, warn, bad).</summary>
    public string? Points { get; set; }

    /// <summary>First view, <c>18.67,105.69,14</c>; without it the background or the points decide.</summary>
    public string? Centre { get; set; }

    /// <summary>Only "use my position", without a map: where no place to draw is known yet.</summary>
    public bool LocateOnly { get; set; }

    /// <summary>Accessible name of the map.</summary>
    public string? Label { get; set; }

    /// <summary>The view being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var latitude = LatFor is null ? null : Field.Of(ViewContext, LatFor, KitTexts.MapLatitude);
        var longitude = LonFor is null ? null : Field.Of(ViewContext, LonFor, KitTexts.MapLongitude);
        var picks = latitude is not null && longitude is not null;
        var http = ViewContext.HttpContext;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var data = new (string Name, string? Value)[]
        {
            ("class", "dv-map"), ("data-map", ""), ("data-land", Land), ("data-points", Points), ("data-centre", Centre), ("data-tiles", Set(site.Value.Tiles)), ("data-credit", Set(site.Value.TilesCredit)),
            ("data-lat", latitude?.Id), ("data-lon", longitude?.Id),
            ("data-style", AssetAddress.Of(http, "map.css")), ("data-script", AssetAddress.Of(http, "map.js")),
            ("data-pin", KitTexts.MapPin), ("data-placed", KitTexts.MapPlaced), ("data-failed", picks ? KitTexts.MapFailed : KitTexts.MapFailedList), ("data-zoom-in", KitTexts.MapZoomIn), ("data-zoom-out", KitTexts.MapZoomOut),
            ("data-asking", KitTexts.PositionAsking), ("data-found", KitTexts.PositionFound), ("data-refused", KitTexts.PositionRefused),
        };
        foreach (var (name, value) in data)
            if (value is not null) output.Attributes.SetAttribute(name, value);

        foreach (var field in new[] { latitude, longitude })
            if (field is not null) output.Content.AppendHtml(Element.Of("input", id: field.Id).With("type", "hidden").With("name", field.Name).With("value", field.Value));
        output.Content.AppendHtml(inside);
        var tools = Element.Of("div", "dv-buttons dv-map__tools").With("data-js", "").With("hidden", "");
        if (picks) tools.Add(Tool(KitTexts.PositionUse, "data-locate"));
        if (!LocateOnly) tools.Add(Tool(KitTexts.MapOpen, "data-open"));
        output.Content.AppendHtml(tools);
        output.Content.AppendHtml(Element.Of("p", "dv-hint").With("role", "status"));
        if (LocateOnly) return;
        output.Content.AppendHtml(Element.Of("div", "dv-map__view").With("role", "application").With("aria-label", Label ?? KitTexts.MapLabel).With("tabindex", "0").With("hidden", ""));
        if (picks) output.Content.AppendHtml(Tool(KitTexts.MapMiddle, "data-middle").With("hidden", ""));
    }

    private static string? Set(string setting) => setting.Length > 0 ? setting : null;

    private static TagBuilder Tool(string text, string mark) => Element.Of("button", "dv-button dv-button--second dv-button--small", text).With("type", "button").With(mark, "");
}
