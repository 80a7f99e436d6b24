using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>One of several: <c>&lt;dv-radios for="Input.Kind" label="…"&gt;&lt;dv-option value="…" label="…" hint="…"/&gt;&lt;/dv-radios&gt;</c>.</summary>
[HtmlTargetElement("dv-radios", Attributes = "for")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    private protected override string Type => "radio";
}

/// <summary>Any of several: like <c>dv-radios</c>, for a list property.</summary>
[HtmlTargetElement("dv-checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    private protected override string Type => "checkbox";
}

/// <summary>A group of choices under one question.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    private readonly List<OptionTagHelper> _options = [];

    /// <summary>Choices from data, instead of or before <c>dv-option</c>.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Side by side, for two or three short answers.</summary>
    public bool Row { get; set; }

    /// <summary>Without frames, for filters.</summary>
    public bool Small { get; set; }

    private protected abstract string Type { get; }

    private protected sealed override bool IsGroup => true;

    private protected sealed override void Prepare(TagHelperContext context) => context.Items[typeof(ChoicesTagHelper)] = _options;

    private protected sealed override IHtmlContent Control(Field field, string? describedBy, IReadOnlyDictionary<string, string?> attributes, TagHelperContent inside)
    {
        var list = Element.Of("div", $"dv-choices{(Row ? " dv-choices--row" : "")}{(Small ? " dv-choices--small" : "")}");
        var chosen = Type == "radio" ? [field.Value] : field.Values;
        var options = Items.Select(i => new OptionTagHelper { Value = i.Value ?? i.Text, Label = i.Text, Disabled = i.Disabled }).Concat(_options);
        var number = 0;
        foreach (var option in options)
        {
            // The first choice bears the field's own id, so that the list of mistakes leads to it.
            var id = ++number == 1 ? field.Id : $"{field.Id}-{number.ToString(CultureInfo.InvariantCulture)}";
            list.Add(Choice.Of(Type, id, field.Name, option, chosen.Contains(option.Value), attributes));
            if (option.Inside is { } more) list.Add(Element.Of("div", "dv-more", id: id + "-more").Add(more));
        }

        return list;
    }
}

/// <summary>One choice of <c>dv-radios</c> or <c>dv-checkboxes</c>. What stands in it is shown only while it is chosen.</summary>
[HtmlTargetElement("dv-option", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OptionTagHelper : TagHelper
{
    /// <summary>The value that is sent.</summary>
    public string Value { get; set; } = "";

    /// <summary>Its words.</summary>
    public string Label { get; set; } = "";

    /// <summary>One sentence below it.</summary>
    public string? Hint { get; set; }

    /// <summary>May not be chosen now.</summary>
    public bool Disabled { get; set; }

    internal IHtmlContent? Inside { get; private set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        if (!inside.IsEmptyOrWhiteSpace) Inside = inside;
        ((List<OptionTagHelper>)context.Items[typeof(ChoicesTagHelper)]).Add(this);
        output.SuppressOutput();
    }
}

/// <summary>The card around one radio or box.</summary>
internal static class Choice
{
    public static TagBuilder Of(string type, string id, string name, OptionTagHelper option, bool chosen, IReadOnlyDictionary<string, string?> attributes)
    {
        var hint = option.Hint is null ? null : Element.Of("span", "dv-hint", option.Hint, id + "-hint-own");
        var input = Element.Of("input", id: id)
            .With("type", type)
            .With("name", name)
            .With("value", option.Value)
            .With("checked", chosen)
            .With("disabled", option.Disabled)
            .With("aria-describedby", hint is null ? null : id + "-hint-own")
            .With("data-more", option.Inside is null ? null : id + "-more");
        foreach (var (attribute, value) in attributes) input.With(attribute, value ?? "");
        return Element.Of("div", "dv-choice").Add(input, Element.Of("label", null, option.Label).With("for", id), hint);
    }
}

/// <summary>One box for yes: <c>&lt;dv-checkbox for="Input.Consent" label="…" /&gt;</c>. Never ticked beforehand for a consent.</summary>
[HtmlTargetElement("dv-checkbox", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper : TagHelper
{
    /// <summary>A boolean property of the page.</summary>
    [HtmlAttributeName("for")]
    public Microsoft.AspNetCore.Mvc.ViewFeatures.ModelExpression For { get; set; } = null!;

    /// <summary>What is agreed to.</summary>
    public string? Label { get; set; }

    /// <summary>One sentence below it.</summary>
    public string? Hint { get; set; }

    /// <summary>The view being written.</summary>
    [Microsoft.AspNetCore.Mvc.ViewFeatures.ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Label ?? For.Metadata.GetDisplayName();
        var field = Field.Of(ViewContext, For, label);
        var attributes = output.Attributes.Where(a => a.Name != "class").ToDictionary(a => a.Name, a => a.Value?.ToString());
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", field.Error is null ? "dv-field" : "dv-field dv-field--error");
        if (field.Error is { } error)
        {
            output.Content.AppendHtml(FieldTagHelper.Mistake(field, error));
            attributes["aria-invalid"] = "true";
        }

        var option = new OptionTagHelper { Value = "true", Label = label, Hint = Hint };
        var choice = Choice.Of("checkbox", field.Id, field.Name, option, field.Values.Contains("true"), attributes);
        output.Content.AppendHtml(choice);
    }
}
