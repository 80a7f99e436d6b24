using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Moderation;
using DanVan.Feedback.Sending;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>Decides what the public sees: which words are covered, the place, the photos; or that nothing is shown (kiểm duyệt).</summary>
public sealed class ModerateModel(PublishFeedback publish, WithholdFeedback withhold, ModerateAddition moderateAddition, DeskItems items, FeedbackClocks clocks, FeedbackWords hints) : DeskPageModel
{
    private const string Look = "look";

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The button: <c>look</c> shows the text as it would be.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>What seems to point to persons, as choices.</summary>
    public IReadOnlyList<SelectListItem> Marks { get; private set; } = [];

    /// <summary>The item's photos.</summary>
    public IReadOnlyList<Photo> Photos { get; private set; } = [];

    /// <summary>What the sender added and nobody has looked at.</summary>
    public IReadOnlyList<Addition> Additions { get; private set; } = [];

    /// <summary>Reasons for not showing it.</summary>
    public IReadOnlyList<SelectListItem> Reasons { get; private set; } = [];

    /// <summary>The sealed kind it may be; a hint.</summary>
    public SealedKind? Hint { get; private set; }

    /// <summary>The text as it would be shown; null when nobody asked.</summary>
    public string? Preview { get; private set; }

    /// <summary>Publishes it, or shows how it would look.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (Go == Look)
        {
            var (typed, version) = (Input, Version);
            var shown = await OnGetAsync(code, cancellationToken);
            (Input, Version) = (typed, version);
            if (shown is PageResult) Preview = Publication.TextOf(Item.Text);
            return shown;
        }

        return await ActAsync(code, on => publish.RunAsync(on, Publication, cancellationToken), "cong-khai", cancellationToken);
    }

    /// <summary>Does not show it.</summary>
    public Task<IActionResult> OnPostWithholdAsync(string code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Input.Reason)) Wrong(nameof(Input.Reason), FeedbackDeskTexts.ReasonMissing);
        return ActAsync(code, on => withhold.RunAsync(on, Input.Reason!, Input.Note.Trimmed(), cancellationToken), "khong-cong-khai", cancellationToken);
    }

    /// <summary>Shows or hides what the sender added.</summary>
    public Task<IActionResult> OnPostAdditionAsync(string code, Guid addition, bool show, CancellationToken cancellationToken) =>
        ActAsync(code, on => moderateAddition.RunAsync(on, addition, show, PhrasesOf(Input.Phrases), cancellationToken), "bo-sung", cancellationToken, () => Links.Moderate(Code));

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Moderate, item);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Marks = [.. PersonalMarks.Find(Item.Text).Select(m => new SelectListItem($"{Item.Text.Substring(m.Span.Start, m.Span.Length)} – {DeskWords.Of(m.Mark)}", $"{m.Span.Start}-{m.Span.Length}"))];
        var view = await items.ReadAsync(Code, cancellationToken);
        Photos = [.. view?.DecidablePhotos ?? []];
        Additions = [.. (view?.Additions ?? []).Where(a => a.ModeratedAt is null)];
        Reasons = [.. (await clocks.LimitsAsync(Item, cancellationToken)).List("withheld-reasons").Select(r => new SelectListItem(DeskWords.OfReason(r), r))];
        Hint = hints.HintOf(Item.Text);
    }

    /// <inheritdoc />
    protected override void Fill() => Input = new()
    {
        Covered = [.. Marks.Select(m => m.Value)],
        Place = Item.PublicPlace ?? PersonalMarks.PublicPlace(Item.Place),
        Photos = [.. Photos.Where(p => Item.PublicPosition is null ? !p.NeedsCare : p.IsPublic).Select(p => p.Id)],
    };

    private Publication Publication => new([.. Input.Covered.Select(SpanOf).OfType<TextSpan>()], PhrasesOf(Input.Phrases), Input.Place.Trimmed(), Input.Photos);

    private static TextSpan? SpanOf(string value) =>
        value.Split('-') is [var start, var length] && int.TryParse(start, out var at) && int.TryParse(length, out var many) ? new TextSpan(at, many) : null;

    private static List<string> PhrasesOf(string? typed) => [.. (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>Stretches to cover, <c>start-length</c>.</summary>
        public List<string> Covered { get; set; } = [];

        /// <summary>More words to cover, one phrase a line.</summary>
        [System.ComponentModel.DataAnnotations.StringLength(Transition.NoteMaxLength)]
        public string? Phrases { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackItem.PlaceMaxLength)]
        public string? Place { get; set; }

        public List<Guid> Photos { get; set; } = [];

        public string? Reason { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(Transition.NoteMaxLength)]
        public string? Note { get; set; }
    }
}
