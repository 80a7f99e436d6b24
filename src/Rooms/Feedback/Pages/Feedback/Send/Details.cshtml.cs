using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Sending;
using DanVan.Platform.Photos;
using DanVan.Platform.Web;
using DanVan.Platform.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Sending;

/// <summary>The third step: the words, the category's short questions and up to five photos. Photos stay in the draft, so that a mistake elsewhere loses none.</summary>
[LargeForm(UploadBytes)]
[RequestSizeLimit(UploadBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadBytes)]
public sealed class DetailsModel(SendJourney journey, Drafts drafts, AddDraftPhoto photos, CategoryBook categories, RefusalWords words) : PageModel
{
    /// <summary>The largest form: five photos and the words.</summary>
    public const long UploadBytes = ((long)Photo.Most * PhotoLimits.FileBytes) + (1 << 20);

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The photo to take away.</summary>
    [BindProperty]
    public Guid? Remove { get; set; }

    /// <summary>The button: <c>photos</c> stays on the page, else on to the next step.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>The category.</summary>
    public Category Category { get; private set; } = null!;

    /// <summary>Its short questions.</summary>
    public IReadOnlyList<CategoryDetail> Questions => Category.Details ?? [];

    /// <summary>The photos so far.</summary>
    public IReadOnlyList<DraftPhoto> Photos { get; private set; } = [];

    private OpenDraft Draft { get; set; } = null!;

    /// <summary>The photo's number on the page, from 1.</summary>
    public int NumberOf(DraftPhoto photo) => Photos.Select((p, i) => (p.Id, i)).First(p => p.Id == photo.Id).i + 1;

    /// <summary>Shows the step.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(journey.WayBack);
        var content = Draft.Content!;
        Input = new() { Text = content.Text, IsDanger = content.IsDanger, ShowsPeople = content.ShowsPeople, Answers = [.. Questions.Select(q => content.Answers.GetValueOrDefault(q.Key))] };
        return Page();
    }

    /// <summary>Keeps the words and the photos that could be read; what is wrong is said and nothing that was typed is lost.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(journey.WayBack);
        var text = PlainText.Lines(Input.Text);
        var staysHere = Go == "photos" || Remove is not null;
        if (!staysHere || text.Length > 0) CheckText(text);
        CheckAnswers();
        if (LargeFormAttribute.WasTooLarge(HttpContext)) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Files)}", SendTexts.PhotosTooLarge);
        await ChangePhotosAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            Photos = await drafts.PhotosAsync(Draft.Id, cancellationToken);
            return new PageResult { StatusCode = LargeFormAttribute.WasTooLarge(HttpContext) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest };
        }

        await journey.KeepAsync(content =>
        {
            if (content.Text != text) content.SawSimilar = false;
            content.Text = text.Length > 0 ? text : null;
            content.IsDanger = Input.IsDanger && Category.Urgent;
            content.ShowsPeople = Input.ShowsPeople;
            for (var i = 0; i < Questions.Count; i++) content.Answers[Questions[i].Key] = AnswerTo(i);
        }, cancellationToken);
        if (staysHere) return Redirect(Links.Step(SendStep.Details) + "#Input_Files");
        return Redirect(Links.Similar());
    }

    private void CheckText(string text)
    {
        if (text.Length < FeedbackItem.TextMinLength) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Text)}", text.Length == 0 ? SendTexts.TextMissing : SendTexts.TextTooShort);
        if (text.Length > FeedbackItem.TextMaxLength) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Text)}", string.Format(System.Globalization.CultureInfo.CurrentCulture, SendTexts.TextTooLong, text.Length - FeedbackItem.TextMaxLength));
    }

    private void CheckAnswers()
    {
        for (var i = 0; i < Questions.Count; i++)
            if (AnswerTo(i).Length > Detail.TextMaxLength) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Answers)}[{i}]", SendTexts.AnswerTooLong);
    }

    private string AnswerTo(int question) => PlainText.Line(Input.Answers.ElementAtOrDefault(question));

    private async Task ChangePhotosAsync(CancellationToken cancellationToken)
    {
        if (Remove is { } photo) await photos.RemoveAsync(Draft.Id, photo, cancellationToken);
        foreach (var file in Input.Files.Where(f => f.Length > 0))
        {
            await using var bytes = file.OpenReadStream();
            var outcome = await photos.RunAsync(Draft.Id, bytes, cancellationToken: cancellationToken);
            if (outcome.Refused is { } refusal) ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Files)}", $"{PlainText.Line(file.FileName)}: {words.Of(refusal)}");
        }
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (await journey.FindForAsync(SendStep.Details) is not { Content: { } content } draft || categories.Find(content.Category) is not { } category) return false;
        (Draft, Category) = (draft, category);
        Photos = await drafts.PhotosAsync(draft.Id, cancellationToken);
        return true;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public string? Text { get; set; }

        public List<string?> Answers { get; set; } = [];

        public bool IsDanger { get; set; }

        public bool ShowsPeople { get; set; }

        public List<IFormFile> Files { get; set; } = [];
    }
}
