using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Platform.Web.Kit;

/// <summary>Builds elements whose texts and attributes are always encoded.</summary>
internal static class Element
{
    private static readonly string[] _empty = ["input", "hr", "img"];

    public static TagBuilder Of(string name, string? css = null, string? text = null, string? id = null)
    {
        var element = new TagBuilder(name);
        if (css is not null) element.Attributes["class"] = css;
        if (id is not null) element.Attributes["id"] = id;
        if (text is not null) element.InnerHtml.Append(text);
        if (_empty.Contains(name)) element.TagRenderMode = TagRenderMode.StartTag;
        return element;
    }

    /// <summary>Sets an attribute; null leaves it out, an empty text writes a bare one.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null) element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string attribute, bool present) => present ? element.With(attribute, "") : element;

    public static TagBuilder Add(this TagBuilder element, params IHtmlContent?[] children)
    {
        foreach (var child in children)
            if (child is not null) element.InnerHtml.AppendHtml(child);
        return element;
    }
}
