using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>One of a long list: <c>&lt;dv-select for="Input.Commune" label="…" items="Model.Communes" empty="…" /&gt;</c>. Up to about seven choices are better as radios.</summary>
[HtmlTargetElement("dv-select", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The choices; their groups become groups of the list.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The words of the empty choice; without it there is none.</summary>
    public string? Empty { get; set; }

    private protected override IHtmlContent Control(Field field, string? describedBy, IReadOnlyDictionary<string, string?> attributes, TagHelperContent inside)
    {
        var select = Element.Of("select", "dv-input", id: field.Id)
            .With("name", field.Name)
            .With("aria-describedby", describedBy)
            .With("aria-invalid", field.Error is null ? null : "true");
        foreach (var (name, value) in attributes) select.With(name, value ?? "");
        if (Empty is not null) select.Add(Element.Of("option", null, Empty).With("value", ""));

        foreach (var group in Items.GroupBy(i => i.Group?.Name))
        {
            var into = group.Key is null ? select : Element.Of("optgroup").With("label", group.Key);
            foreach (var item in group) into.Add(Option(item, field.Value));
            if (into != select) select.Add(into);
        }

        return select;
    }

    private static TagBuilder Option(SelectListItem item, string chosen)
    {
        var value = item.Value ?? item.Text;
        return Element.Of("option", null, item.Text).With("value", value).With("selected", value == chosen || (chosen.Length == 0 && item.Selected)).With("disabled", item.Disabled);
    }
}
