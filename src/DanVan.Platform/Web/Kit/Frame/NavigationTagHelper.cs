using DanVan.Platform.Access;
using DanVan.Platform.Contributions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Frame;

/// <summary>The rooms' menu entries that this reader may open: the first ones in the head, all of them in the foot.</summary>
[HtmlTargetElement("dv-navigation", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NavigationTagHelper(IEnumerable<MenuEntry> entries, AccessTable access, CurrentActor current) : TagHelper
{
    /// <summary>Most entries in the head; the rest stands in the foot of each page.</summary>
    private const int MostInHead = 6;

    /// <summary>All entries, for the foot.</summary>
    public bool All { get; set; }

    /// <summary>The view being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var open = entries.Where(IsOpen).OrderBy(e => e.Order).ToList();
        if (open.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", All ? KitTexts.MenuAll : KitTexts.Menu);
        var list = Element.Of("ul", All ? null : "dv-wrap");
        foreach (var entry in All ? open : open.Take(MostInHead)) list.Add(Line(entry));
        if (!All)
        {
            output.Attributes.SetAttribute("class", "dv-nav");
            if (open.Count > MostInHead) list.Add(Element.Of("li").Add(Element.Of("a", null, KitTexts.More).With("href", "#dv-foot")));
        }

        output.Content.AppendHtml(list);
    }

    private bool IsOpen(MenuEntry entry) =>
        (entry.Permit is not { } permit || access.AllowsSomewhere(current.Actor, permit)) && (!entry.ForStaff || current.Actor.Grants.Any(g => g.Role.IsStaff()));

    private TagBuilder Line(MenuEntry entry)
    {
        var path = ViewContext.HttpContext.Request.Path;
        var here = entry.Address == "/" ? path == "/" : path.StartsWithSegments(entry.Address);
        return Element.Of("li").Add(Element.Of("a", null, entry.Text()).With("href", entry.Address).With("aria-current", here && !All ? path == entry.Address ? "page" : "true" : null));
    }
}
