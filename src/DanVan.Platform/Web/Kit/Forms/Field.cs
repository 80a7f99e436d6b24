using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DanVan.Platform.Web.Kit.Forms;

/// <summary>One field of the form that is being written: its name, id, what was typed and what is wrong with it.</summary>
internal sealed class Field
{
    private readonly ModelStateEntry? _state;
    private readonly object? _model;

    private Field(ViewContext view, ModelExpression expression, int? item)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Name = item is { } place ? string.Create(CultureInfo.InvariantCulture, $"{name}[{place}]") : name;
        _model = item is { } index ? (expression.Model as IEnumerable)?.Cast<object?>().ElementAtOrDefault(index) : expression.Model;
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        view.ViewData.ModelState.TryGetValue(Name, out _state);
    }

    public string Name { get; }

    public string Id { get; }

    /// <summary>The first mistake in it; null when there is none.</summary>
    public string? Error => _state?.Errors.FirstOrDefault()?.ErrorMessage is { Length: > 0 } message ? message : null;

    /// <summary>What was typed, else what the record holds.</summary>
    public string Value => _state?.AttemptedValue ?? Write(_model);

    /// <summary>The chosen values of a group of boxes.</summary>
    public IReadOnlyList<string> Values => _state?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => _model is IEnumerable many and not string ? [.. many.Cast<object?>().Select(Write)] : [Write(_model)],
    };

    /// <summary>Finds the field, or the given one of a list, and notes it, in the order of the page, for the list of mistakes.</summary>
    public static Field Of(ViewContext view, ModelExpression expression, string? label, int? item = null)
    {
        var field = new Field(view, expression, item);
        WrittenFields.Of(view.HttpContext).Add(field.Name, field.Id, label);
        return field;
    }

    private static string Write(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>The fields written so far on this page, so that the list of mistakes keeps their order and leads to them.</summary>
internal sealed class WrittenFields
{
    private readonly List<(string Name, string Id, string? Label)> _fields = [];

    public IReadOnlyList<(string Name, string Id, string? Label)> All => _fields;

    public static WrittenFields Of(HttpContext context)
    {
        if (context.Items[typeof(WrittenFields)] is WrittenFields known) return known;
        var fresh = new WrittenFields();
        context.Items[typeof(WrittenFields)] = fresh;
        return fresh;
    }

    public void Add(string name, string id, string? label) => _fields.Add((name, id, label));
}
