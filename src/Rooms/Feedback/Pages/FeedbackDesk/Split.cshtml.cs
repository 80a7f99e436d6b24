using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>A mixed item becomes separate ones, each with its own code and clocks (tách; rule 77).</summary>
public sealed class SplitModel(SplitFeedback split, CategoryBook categories) : DeskPageModel
{
    /// <summary>Most parts of one item.</summary>
    public const int Most = 4;

    /// <summary>What is entered; parts without words do not count.</summary>
    [BindProperty]
    public List<Part> Parts { get; set; } = [];

    /// <summary>The categories.</summary>
    public IReadOnlyList<SelectListItem> Categories => [.. categories.All.Select(c => new SelectListItem(c.Name.Here, c.Key))];

    /// <summary>Splits it.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken) => ActAsync(
        code,
        async on =>
        {
            var said = Parts.Where(p => p.Text.Trimmed() is not null).Select(p => new ItemPart(p.Kind, p.Category ?? "", p.Text.Trimmed()!)).ToList();
            var outcome = await split.RunAsync(on, said, cancellationToken);
            return outcome.Refused is { } refused ? refused : Outcome.Done;
        },
        "tach",
        cancellationToken);

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Triage, item);

    /// <inheritdoc />
    protected override void Fill() => Parts.Add(new Part { Kind = Item.Kind, Category = Item.Category, Text = Item.Text });

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Parts.Count > Most) Parts.RemoveRange(Most, Parts.Count - Most);
        return Task.CompletedTask;
    }

    /// <summary>One part.</summary>
    public sealed class Part
    {
        public FeedbackKind Kind { get; set; } = FeedbackKind.Reflection;

        public string? Category { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackItem.TextMaxLength)]
        public string? Text { get; set; }
    }
}
