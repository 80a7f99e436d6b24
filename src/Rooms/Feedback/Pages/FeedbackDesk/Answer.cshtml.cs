using System.ComponentModel.DataAnnotations;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Pages.Sending;
using DanVan.Platform.Web;
using DanVan.Platform.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>The body writes its answer, with photos of what was done; somebody else checks it (trả lời). Photos stay with the answer as they come, so that a mistake elsewhere loses none.</summary>
[LargeForm(DetailsModel.UploadBytes)]
[RequestSizeLimit(DetailsModel.UploadBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = DetailsModel.UploadBytes)]
public sealed class AnswerModel(AnswerFeedback answer, AnswerPhotos photos, AnswerTemplates templates, DeskItems items, RefusalWords words) : DeskPageModel
{
    /// <summary>The template to begin with.</summary>
    [BindProperty(SupportsGet = true, Name = "mau")]
    public Guid? Template { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The photo to take away.</summary>
    [BindProperty]
    public Guid? Remove { get; set; }

    /// <summary>The button: <c>photos</c> stays on the page, else the answer is handed on.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>The unit's templates for this category, and those for all.</summary>
    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    /// <summary>Why the answer was sent back, newest last.</summary>
    public IReadOnlyList<NamedStep> Returned { get; private set; } = [];

    /// <summary>How many more photos there is room for.</summary>
    public int PhotosLeft { get; private set; }

    private bool StaysHere => Go == "photos" || Remove is not null;

    /// <summary>Hands the answer on to be checked; or only takes the photos.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (StaysHere)
        {
            var (typed, version) = (Input, Version);
            if (await OnGetAsync(code, cancellationToken) is not PageResult page) return NotFound();
            (Input, Version) = (typed, version);
            await ReceiveAsync(cancellationToken);
            await PrepareAsync(cancellationToken);
            page.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : Wrongly();
            return page;
        }

        var text = Input.Text.Trimmed();
        if (text is null) Wrong(nameof(Input.Text), FeedbackDeskTexts.AnswerMissing);
        var result = await ActAsync(code, on => answer.RunAsync(on, text!, cancellationToken), "tra-loi", cancellationToken);
        if (result is PageResult { StatusCode: StatusCodes.Status400BadRequest } again) again.StatusCode = Wrongly();
        return result;
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Handle, item);

    /// <inheritdoc />
    protected override async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        // The photos do not depend on what somebody else may have changed meanwhile.
        var on = new OnItem(Code, Item.Version);
        if (LargeFormAttribute.WasTooLarge(HttpContext)) Wrong(nameof(Input.Files), SendTexts.PhotosTooLarge);
        var described = Input.Photos.Where(p => !(p.Caption?.Length > Photo.CaptionMaxLength)).ToDictionary(p => p.Id, p => PlainText.Line(p.Caption) is { Length: > 0 } caption ? caption : null);
        if (described.Count > 0) Say(await photos.DescribeAsync(on, described, cancellationToken));
        if (Remove is { } photo) Say(await photos.RemoveAsync(on, photo, cancellationToken));
        foreach (var file in Input.Files.Where(f => f.Length > 0))
        {
            await using var bytes = file.OpenReadStream();
            Say(await photos.AddAsync(on, bytes, cancellationToken), $"{PlainText.Line(file.FileName)}: ");
        }
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Templates = await templates.ForAsync(Item.ResponsiblePath, Item.Category, cancellationToken);
        var view = await items.ReadAsync(Code, cancellationToken);
        Returned = [.. (view?.Steps ?? []).Where(s => s.Step.Action == nameof(FeedbackAction.ReturnAnswer))];
        PhotosLeft = Photo.Most - (view?.Photos ?? []).Count(p => p.Source == PhotoSource.Body && p.Round == Item.Round);
        if (Input.Text is null && view is not null && !HttpMethods.IsPost(Request.Method))
            Input.Text = Templates.FirstOrDefault(t => t.Id == Template)?.Text ?? view.Answers.Where(a => a.GivenAt is null && a.Round == Item.Round).MaxBy(a => a.WrittenAt)?.Text;
        ShowPhotos(view?.PhotosOf(Item.Round) ?? []);
    }

    // The photos as they are kept; a description that was too long stays as it was typed.
    private void ShowPhotos(IEnumerable<Photo> kept)
    {
        var typed = Input.Photos.Where(p => p.Caption?.Length > Photo.CaptionMaxLength).ToDictionary(p => p.Id, p => p.Caption);
        Input.Photos = [.. kept.Select(p => new PhotoFields { Id = p.Id, Number = p.Place, Caption = typed.GetValueOrDefault(p.Id) ?? p.Caption })];
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith($"{nameof(Input)}.{nameof(Input.Photos)}[", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        for (var i = 0; i < Input.Photos.Count; i++)
            if (typed.ContainsKey(Input.Photos[i].Id)) Wrong($"{nameof(Input.Photos)}[{i}].{nameof(PhotoFields.Caption)}", FeedbackDeskTexts.CaptionTooLong);
    }

    private void Say(Outcome outcome, string before = "")
    {
        if (outcome.Refused is { } refused) Wrong(nameof(Input.Files), before + words.Of(refused));
    }

    private int Wrongly() => LargeFormAttribute.WasTooLarge(HttpContext) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        [StringLength(FeedbackAnswer.TextMaxLength)]
        public string? Text { get; set; }

        public List<PhotoFields> Photos { get; set; } = [];

        public List<IFormFile> Files { get; set; } = [];
    }

    /// <summary>A photo that is kept, with what can be seen in it.</summary>
    public sealed class PhotoFields
    {
        public Guid Id { get; set; }

        public int Number { get; set; }

        [StringLength(Photo.CaptionMaxLength)]
        public string? Caption { get; set; }
    }
}
