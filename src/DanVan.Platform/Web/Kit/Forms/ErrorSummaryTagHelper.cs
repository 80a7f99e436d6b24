using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>The list of everything that is wrong, in the order of the page, each line leading to its field. The layout writes it; pages need not.</summary>
[HtmlTargetElement("dv-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The view being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dv-errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-errors", "");
        var list = Element.Of("ul");
        foreach (var line in Lines(state)) list.Add(line);
        output.Content.AppendHtml(Element.Of("h2", null, KitTexts.ErrorSummaryTitle)).AppendHtml(list);
    }

    private IEnumerable<TagBuilder> Lines(ModelStateDictionary state)
    {
        var fields = WrittenFields.Of(ViewContext.HttpContext).All;
        foreach (var (name, id, label) in fields)
            if (state.TryGetValue(name, out var entry) && entry.Errors.Count > 0)
                yield return Element.Of("li").Add(Element.Of("a", null, ValidationWords.WithLabel(Words(entry.Errors[0]), label)).With("href", "#" + id));

        // What belongs to no field of this page: a refusal of the rule, a field of another step.
        var shown = fields.Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, entry) in state.Where(s => !shown.Contains(s.Key)))
            foreach (var error in entry!.Errors) yield return Element.Of("li").Add(Element.Of("b", null, Words(error)));
    }

    private static string Words(ModelError error) => error.ErrorMessage.Length > 0 ? error.ErrorMessage : KitTexts.WrongValue;
}
