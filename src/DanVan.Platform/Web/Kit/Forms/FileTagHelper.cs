using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>Photos or files: <c>&lt;dv-file for="Input.Photos" label="…" max-files="5" photos="true" /&gt;</c>. With the script, photos are made smaller on the device and the way of sending is shown.</summary>
[HtmlTargetElement("dv-file", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>Most files at once.</summary>
    public int MaxFiles { get; set; } = 1;

    /// <summary>Pictures only.</summary>
    public bool Photos { get; set; }

    private protected override void Prepare(TagHelperContext context) => PostFormTagHelper.MarkFiles(context);

    private protected override IHtmlContent Control(Field field, string? describedBy, IReadOnlyDictionary<string, string?> attributes, TagHelperContent inside)
    {
        var input = Element.Of("input", "dv-file", id: field.Id)
            .With("name", field.Name)
            .With("type", "file")
            .With("multiple", MaxFiles > 1)
            .With("accept", Photos ? "image/jpeg,image/png,image/webp,image/heic,image/heif" : null)
            .With("aria-describedby", describedBy)
            .With("aria-invalid", field.Error is null ? null : "true")
            .With("data-photos", Photos ? MaxFiles.ToString(CultureInfo.InvariantCulture) : null)
            .With("data-many", Photos ? KitTexts.FilesTooMany : null);
        foreach (var (name, value) in attributes) input.With(name, value ?? "");
        var list = Element.Of("ul", "dv-files", id: field.Id + "-list").With("aria-live", "polite");
        var progress = Element.Of("div", "dv-field").With("data-progress", "").With("data-lost", KitTexts.SendingLost).With("hidden", "").Add(
            Element.Of("progress", "dv-progress").With("max", "100").With("aria-label", KitTexts.SendingLabel),
            Element.Of("p", "dv-hint").With("role", "status").With("data-text", KitTexts.Sending));
        return new HtmlContentBuilder().AppendHtml(input).AppendHtml(list).AppendHtml(progress);
    }
}

/// <summary>Each form that posts: checked by the server alone (the browser's own bubbles are not translated), and sent as multipart when it holds a file.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper : TagHelper
{
    private sealed class Files
    {
        public bool Any { get; set; }
    }

    private readonly Files _files = new();

    /// <summary>Before any other tag helper of the form may write its content.</summary>
    public override void Init(TagHelperContext context) => context.Items[typeof(Files)] = _files;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        if (_files.Any && !output.Attributes.ContainsName("enctype")) output.Attributes.SetAttribute("enctype", "multipart/form-data");
    }

    internal static void MarkFiles(TagHelperContext context)
    {
        if (context.Items.TryGetValue(typeof(Files), out var files)) ((Files)files).Any = true;
    }
}
