using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Platform.Photos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>A grid over a photo: what is ticked is blacked out. It works with the keyboard and without JavaScript.</summary>
public sealed class CoverModel(CoverPhoto cover, AppDbContext db) : DeskPageModel
{
    /// <summary>Fields of the grid in a row.</summary>
    public const int Columns = 16;

    /// <summary>Rows of the grid.</summary>
    public const int Rows = 12;

    /// <summary>The photo.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PhotoId { get; set; }

    /// <summary>What is ticked, <c>row-column</c> from 0.</summary>
    [BindProperty]
    public List<string> Cells { get; set; } = [];

    /// <summary>The photo.</summary>
    public Photo? Photo { get; private set; }

    /// <summary>The page on which it is decided whether the photo is shown.</summary>
    public string BackTo => Photo?.Source == PhotoSource.Body && Item.State == FeedbackState.Answered ? Links.CheckAnswer(Code) : Links.Moderate(Code);

    /// <summary>Covers what is ticked.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        var boxes = Cells.Select(BoxOf).OfType<PhotoBox>().ToList();
        if (boxes.Count == 0) ModelState.AddModelError("", FeedbackDeskTexts.CoverNothing);
        return ActAsync(code, on => cover.RunAsync(on, PhotoId, boxes, cancellationToken), "anh", cancellationToken, () => Links.CoverPhoto(Code, PhotoId));
    }

    /// <summary>Takes back what was covered.</summary>
    public Task<IActionResult> OnPostUndoAsync(string code, CancellationToken cancellationToken) =>
        ActAsync(code, on => cover.RunAsync(on, PhotoId, [], cancellationToken), "anh", cancellationToken, () => Links.CoverPhoto(Code, PhotoId));

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Moderate, item);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Photo = await db.Set<Photo>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == PhotoId && p.ItemId == Item.Id, cancellationToken);

    private static PhotoBox? BoxOf(string cell)
    {
        if (cell.Split('-') is not [var first, var second] || !int.TryParse(first, out var row) || !int.TryParse(second, out var column) || row is < 0 or >= Rows || column is < 0 or >= Columns) return null;
        var (left, top) = (column * PhotoBox.Whole / Columns, row * PhotoBox.Whole / Rows);
        return new PhotoBox(left, top, ((column + 1) * PhotoBox.Whole / Columns) - left, ((row + 1) * PhotoBox.Whole / Rows) - top);
    }
}
