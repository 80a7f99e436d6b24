using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace DanVan.Platform.Web.Kit.Messages;

/// <summary>A QR code drawn into the page: <c>&lt;dv-qr text="https://…" label="…" /&gt;</c>. Never for a secret: whoever photographs the screen has it.</summary>
[HtmlTargetElement("dv-qr", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrTagHelper : TagHelper
{
    /// <summary>What it says.</summary>
    public string Text { get; set; } = "";

    /// <summary>What it leads to, for those who do not see it.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dv-qr");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("viewBox", $"0 0 {size} {size}");
        output.Attributes.SetAttribute("width", "160");
        output.Attributes.SetAttribute("height", "160");
        output.Content.AppendHtml(Element.Of("rect").With("width", "100%").With("height", "100%").With("fill", "#fff"));
        output.Content.AppendHtml(Element.Of("path").With("d", Path(data)).With("fill", "#000"));
    }

    // One run of dark modules a step: shorter than a square each.
    private static string Path(QRCodeData data)
    {
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x]) continue;
                var from = x;
                while (x + 1 < row.Count && row[x + 1]) x++;
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1h-{x - from + 1}z");
            }
        }

        return path.ToString();
    }
}
