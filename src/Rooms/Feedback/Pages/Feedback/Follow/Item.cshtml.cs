using DanVan.Core.Contacts;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Following;
using DanVan.Feedback.Pages.Sending;
using DanVan.Feedback.Sending;
using DanVan.Platform.Ledger;
using DanVan.Platform.Web;
using DanVan.Platform.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Feedback.Pages.Following;

/// <summary>What became of a report, for whoever holds its key: status, history and answer in plain words; add, rate, ask again, mails.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LargeForm(DetailsModel.UploadBytes)]
[RequestSizeLimit(DetailsModel.UploadBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = DetailsModel.UploadBytes)]
public sealed class ItemModel(
    FollowSession session, FollowedItems items, FollowReceipts receipts, AddToFeedback add, RateAnswer rate, ReopenFeedback reopen, ForgetSender forget, ChangeFollowerMail mail, WaitingPhotos photos, PrivacyNotices notices, RefusalWords words, TimeProvider clock) : PageModel
{
    private Follower _by = null!;

    /// <summary>The report.</summary>
    public FollowedItem Followed { get; private set; } = null!;

    /// <summary>What this key's holder did, and can have a receipt of.</summary>
    public IReadOnlyList<ReceivedRecord> Receipts { get; private set; } = [];

    /// <summary>Photos that wait for the words to go with them.</summary>
    public IReadOnlyList<DraftPhoto> Waiting { get; private set; } = [];

    /// <summary>How many more photos may be chosen.</summary>
    public int PhotosLeft => Followed.PhotosLeft - Waiting.Count;

    /// <summary>What was just done, in words.</summary>
    public string? Done { get; private set; }

    /// <summary>What becomes of an e-mail address.</summary>
    public PrivacyPurpose MailPrivacy => notices[PrivacyNotices.Mail];

    /// <summary>The key of the form on this page: sending twice is once.</summary>
    [BindProperty]
    public Guid FormKey { get; set; }

    /// <summary>Words to add.</summary>
    [BindProperty]
    public string? Added { get; set; }

    /// <summary>Photos to add.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>The waiting photo to take away.</summary>
    [BindProperty]
    public Guid? Remove { get; set; }

    /// <summary>The button: <c>photos</c> stays on the page, else words and photos are added.</summary>
    [BindProperty]
    public string? Go { get; set; }

    /// <summary>People can be seen in them.</summary>
    [BindProperty]
    public bool ShowsPeople { get; set; }

    /// <summary>How content the sender is.</summary>
    [BindProperty]
    public SatisfactionRating? Rated { get; set; }

    /// <summary>Words with it.</summary>
    [BindProperty]
    public string? RatedWords { get; set; }

    /// <summary>Why the sender asks again.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Where to send mails.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Agrees to mails.</summary>
    [BindProperty]
    public bool AgreesMail { get; set; }

    /// <summary>What was just done, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "xong")]
    public string? Finished { get; set; }

    /// <summary>Shows the report.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.Follow());
        FormKey = Guid.CreateVersion7(clock.GetUtcNow());
        Done = FollowWords.Done(Finished);
        session.Open(_by);
        return Page();
    }

    /// <summary>Adds words and photos. Photos that could be read are kept, whatever else is wrong.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.Follow());
        // The same form again: its photos are with its words already.
        if (await add.IsKeptAsync(FormKey, cancellationToken)) return After(Outcome.Done, "bo-sung");
        var text = PlainText.Lines(Added);
        var staysHere = Go == "photos" || Remove is not null;
        if (!staysHere && text.Length < FeedbackItem.TextMinLength) ModelState.AddModelError(nameof(Added), FollowTexts.AddMissing);
        if (LargeFormAttribute.WasTooLarge(HttpContext)) ModelState.AddModelError(nameof(Files), SendTexts.PhotosTooLarge);
        if (Followed.MayAdd) await ChangePhotosAsync(cancellationToken);
        if (!ModelState.IsValid) return Again();
        return staysHere ? Page() : After(await add.RunAsync(_by, text, ShowsPeople, FormKey, cancellationToken), "bo-sung");
    }

    /// <summary>Rates the answer.</summary>
    public async Task<IActionResult> OnPostRateAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.Follow());
        if (Rated is not { } step || !Enum.IsDefined(step)) ModelState.AddModelError(nameof(Rated), FollowTexts.RateMissing);
        var remark = PlainText.Lines(RatedWords);
        if (remark.Length > Rating.WordsMaxLength) ModelState.AddModelError(nameof(RatedWords), FollowTexts.RateWordsTooLong);
        if (!ModelState.IsValid) return Again();
        return After(await rate.RunAsync(_by, Rated!.Value, remark, cancellationToken), "danh-gia");
    }

    /// <summary>Asks again.</summary>
    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.Follow());
        var why = PlainText.Lines(Why);
        if (why.Length < FeedbackItem.TextMinLength)
        {
            ModelState.AddModelError(nameof(Why), FollowTexts.ReopenMissing);
            return Again();
        }

        return After(await reopen.RunAsync(_by, why, FormKey, cancellationToken), "xem-lai");
    }

    /// <summary>Takes back the consent by which name and contact are kept.</summary>
    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) ? After(await forget.RunAsync(_by, cancellationToken), "xoa-lien-he") : Redirect(Links.Follow());

    /// <summary>Asks for mails to an address.</summary>
    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.Follow());
        if (!EmailAddress.TryParse(Email, out var address)) ModelState.AddModelError(nameof(Email), SendTexts.EmailWrong);
        if (!AgreesMail) ModelState.AddModelError(nameof(AgreesMail), FollowTexts.MailAgreeMissing);
        if (!ModelState.IsValid) return Again();
        return After(await mail.SetAsync(_by, address.Text, cancellationToken), "thu");
    }

    /// <summary>Ends the mails.</summary>
    public async Task<IActionResult> OnPostStopMailAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.Follow());
        return After(await mail.RemoveAsync(_by, cancellationToken), "ngung-thu");
    }

    /// <summary>Ends following in this browser.</summary>
    public IActionResult OnPostLeave()
    {
        session.Close();
        return Redirect(Links.Follow());
    }

    private async Task ChangePhotosAsync(CancellationToken cancellationToken)
    {
        if (Remove is { } photo) await photos.RemoveAsync(_by.GrantId, photo, cancellationToken);
        // One too many is enough to be refused; no more are decoded for that.
        foreach (var file in Files.Where(f => f.Length > 0).Take(Photo.Most + 1))
        {
            await using var bytes = file.OpenReadStream();
            var outcome = await photos.AddAsync(_by.GrantId, bytes, Photo.Most - Followed.PhotosLeft, cancellationToken);
            if (outcome.Refused is { } refused) ModelState.AddModelError(nameof(Files), $"{PlainText.Line(file.FileName)}: {words.Of(refused)}");
        }

        Waiting = await photos.OfAsync(_by.GrantId, cancellationToken);
    }

    private IActionResult After(Outcome outcome, string done)
    {
        if (outcome.IsDone) return Redirect($"{Links.Followed()}?xong={done}");
        ModelState.AddModelError("", words.Of(outcome.Refused!.Value));
        return Again();
    }

    private PageResult Again() => new() { StatusCode = LargeFormAttribute.WasTooLarge(HttpContext) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest };

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (session.Follower is { } by && await items.ReadAsync(by.GrantId, cancellationToken) is { } followed)
        {
            (_by, Followed) = (by, followed);
            Receipts = await receipts.ReadAsync(by, cancellationToken);
            Waiting = followed.MayAdd ? await photos.OfAsync(by.GrantId, cancellationToken) : [];
            return true;
        }

        // The report is gone, to the reception office for one: without this the page for entering would lead back here for ever.
        session.Close();
        return false;
    }
}
