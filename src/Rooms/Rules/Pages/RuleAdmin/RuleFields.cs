using System.ComponentModel.DataAnnotations;
using DanVan.Core.RuleSets;
using DanVan.Platform.RuleSets;
using DanVan.Rules.Domain;

namespace DanVan.Rules.Pages.RuleAdmin;

/// <summary>The form for one value of a rule set; which fields it uses depends on the value's kind.</summary>
public sealed class RuleFields
{
    /// <summary>Of a time limit.</summary>
    public int? Amount { get; set; }

    /// <summary>How often it may be extended.</summary>
    public int? Extensions { get; set; }

    /// <summary>How long one extension may be.</summary>
    public int? ExtensionAmount { get; set; }

    /// <summary>A whole number.</summary>
    public long? Number { get; set; }

    /// <summary>Of a share, above the line.</summary>
    public long? Numerator { get; set; }

    /// <summary>Of a share, below the line.</summary>
    public long? Denominator { get; set; }

    /// <summary>"At least" instead of "more than".</summary>
    public bool AtLeast { get; set; }

    /// <summary>A switch.</summary>
    public bool On { get; set; }

    /// <summary>A list, one entry a line.</summary>
    [StringLength(4000, ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.TooLong))]
    public string? List { get; set; }

    /// <summary>The values of a table's row.</summary>
    public List<CellField> Cells { get; set; } = [];

    /// <summary>The first day it holds.</summary>
    [Required(ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.ValidFromMissing))]
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Why.</summary>
    [Required(ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.ReasonMissing))]
    [StringLength(RuleEdit.ReasonMaxLength, ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.TooLong))]
    public string? Reason { get; set; }

    /// <summary>The form as it stands before anything is typed.</summary>
    public static RuleFields Of(RuleEntry entry, IReadOnlyList<TableCell> cells, DateOnly today) => new()
    {
        Amount = entry.Deadline?.Amount,
        Extensions = entry.Deadline?.Extensions,
        ExtensionAmount = entry.Deadline?.ExtensionAmount,
        Number = entry.Number?.Value,
        Numerator = entry.Share?.Numerator,
        Denominator = entry.Share?.Denominator,
        AtLeast = entry.Share?.AtLeast ?? false,
        On = entry.On ?? false,
        List = entry.List is { } list ? string.Join('\n', list) : null,
        Cells = [.. cells.Select(c => new CellField { Path = c.Path, Text = c.IsSwitch ? c.Text.ToLowerInvariant() : c.Text })],
        ValidFrom = today,
    };

    /// <summary>The value typed; null when it is none of the present one's kind.</summary>
    public RuleEntry? ToEntry(RuleEntry present, int row) => present.Kind switch
    {
        "deadline" => Amount is { } amount ? present with { Deadline = present.Deadline! with { Amount = amount, Extensions = Extensions, ExtensionAmount = ExtensionAmount } } : null,
        "number" => Number is { } number ? present with { Number = present.Number! with { Value = number } } : null,
        "share" => Numerator is { } above && Denominator is { } below ? present with { Share = new ShareValue(above, below, AtLeast) } : null,
        "on" => present with { On = On },
        "list" => present with { List = [.. (List ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] },
        _ => TableRow.With(present.Table!.Value, row, Cells.DistinctBy(c => c.Path).ToDictionary(c => c.Path, c => c.Text ?? "")) is { } table ? present with { Table = table } : null,
    };
}

/// <summary>One value of a table's row.</summary>
public sealed class CellField
{
    /// <summary>Its place in the row.</summary>
    public string Path { get; set; } = "";

    /// <summary>What is typed.</summary>
    [StringLength(1000, ErrorMessageResourceType = typeof(RulesTexts), ErrorMessageResourceName = nameof(RulesTexts.TooLong))]
    public string? Text { get; set; }
}
