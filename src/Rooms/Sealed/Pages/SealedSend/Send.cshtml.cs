using System.ComponentModel.DataAnnotations;
using System.Globalization;
using DanVan.Core.Contacts;
using DanVan.Platform.Photos;
using DanVan.Platform.RuleSets;
using DanVan.Platform.Web;
using DanVan.Platform.Web.Limits;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Keys;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;

namespace DanVan.Sealed.Pages.SealedSend;

/// <summary>Somebody writes to the reception office in confidence: one form, no draft, no cookie of its own, nothing kept by the browser. The receipt is the answer to the form.</summary>
[NoStore]
[LargeForm(UploadBytes)]
[RequestSizeLimit(UploadBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadBytes, MemoryBufferThreshold = UploadBytes, BufferBodyLengthLimit = UploadBytes)]
public sealed class SendModel(
    ReceiveSealed receive, OfficeList offices, FormTokens tokens, AddressBudget budget, PhotoReader photos, RefusalWords words, RuleMemory rules, IOptions<SealedOptions> options, TimeProvider clock) : PageModel
{
    // Kept in memory while it is read, so that no photo lies unencrypted in a temporary file.
    private const int UploadBytes = 26 * 1024 * 1024;

    /// <summary>Which wording of the privacy notice this page shows.</summary>
    public const string Notice = "2026-01-01";

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The receipt; null before.</summary>
    public SealedReceipt? Receipt { get; private set; }

    /// <summary>The offices to choose from.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>How long a case is kept.</summary>
    public string Kept => string.Format(CultureInfo.CurrentCulture, SealedTexts.PrivacyKept, rules.Last.InForce("sealed-handling", VietnamTime.Today(clock)).Number("keep-years"));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.FormKey = tokens.New();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!tokens.TryRead(Input.FormKey, out var token, out var age))
        {
            ModelState.Remove("Input.FormKey");
            Input.FormKey = tokens.New();
            return Refuse(SealedRefusals.FormTooOld);
        }

        Check();
        if (LargeFormAttribute.WasTooLarge(HttpContext)) return TooLarge();
        if (ModelState.IsValid && WaitFor(age) is { } seconds) return HoldOff(seconds);
        var read = ModelState.IsValid ? await ReadPhotosAsync(cancellationToken) : [];
        if (!ModelState.IsValid)
        {
            if (Input.Photos.Count > 0) ModelState.AddModelError("Input.Photos", SealedTexts.PhotosAgain);
            return Answers.Wrong();
        }

        var outcome = await receive.RunAsync(Sent(token, read), cancellationToken);
        if (outcome.Refused is { } refused) return Refuse(refused);
        Receipt = outcome.Value;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Offices = [.. (await offices.AllAsync(cancellationToken)).Select(o => new SelectListItem(o.Name, o.UnitPath))];

    private IActionResult Refuse(Refusal refused)
    {
        ModelState.AddModelError("", words.Of(refused));
        return Answers.Wrong();
    }

    // Nobody is locked out: what was typed stands in the form that comes back, and sending it again a little later works.
    private int? WaitFor(TimeSpan age)
    {
        var settings = options.Value;
        if (!string.IsNullOrEmpty(Input.Website) || age < TimeSpan.FromSeconds(settings.LeastSeconds)) return Math.Max(1, settings.LeastSeconds);
        return budget.Take("sealed.send", HttpContext.Connection.RemoteIpAddress, settings.AddressAtOnce, settings.AddressPerHour) ? null : (3600 / settings.AddressPerHour) + 1;
    }

    private PageResult TooLarge()
    {
        ModelState.AddModelError("Input.Photos", SealedTexts.PhotosTooLarge);
        return new PageResult { StatusCode = StatusCodes.Status413PayloadTooLarge };
    }

    private PageResult HoldOff(int seconds)
    {
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        ModelState.Remove("Input.Website");
        Input.Website = null;
        ModelState.AddModelError("", words.Of(SealedRefusals.SendAgainSoon));
        if (Input.Photos.Count > 0) ModelState.AddModelError("Input.Photos", SealedTexts.PhotosAgain);
        return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    private void Check()
    {
        var text = Input.Text.Trimmed();
        if (text is null || text.Length < SealedContent.TextMinLength) ModelState.AddModelError("Input.Text", SealedTexts.TextMissing);
        if (Offices.All(o => o.Value != Input.Office)) ModelState.AddModelError("Input.Office", SealedTexts.OfficeMissing);
        if (!Input.Understood) ModelState.AddModelError("Input.Understood", SealedTexts.UnderstoodMissing);
        if (Input.Phone.Trimmed() is { } phone && !PhoneNumber.TryParse(phone, out _)) ModelState.AddModelError("Input.Phone", SealedTexts.PhoneWrong);
        if (Input.Email.Trimmed() is { } email && !EmailAddress.TryParse(email, out _)) ModelState.AddModelError("Input.Email", SealedTexts.EmailWrong);
        if (Input.Photos.Count > SealedPhoto.Most) ModelState.AddModelError("Input.Photos", words.Of(SealedRefusals.TooManyPhotos));
    }

    private async Task<List<EncodedPhoto>> ReadPhotosAsync(CancellationToken cancellationToken)
    {
        var read = new List<EncodedPhoto>();
        foreach (var file in Input.Photos)
        {
            await using var stream = file.OpenReadStream();
            var outcome = await photos.ReadAsync(stream, cancellationToken);
            if (outcome.Value is { } photo) read.Add(photo);
            else ModelState.AddModelError("Input.Photos", string.Format(CultureInfo.CurrentCulture, SealedTexts.PhotoRefused, file.FileName, words.Of(outcome.Refused!.Value)));
        }

        return read;
    }

    private NewSealed Sent(byte[] token, IReadOnlyList<EncodedPhoto> read) => new()
    {
        OfficePath = Input.Office!,
        Content = new SealedContent { Kind = Input.Kind!.Value, Text = Input.Text!.Trim(), Against = Input.Against.Trimmed(), Place = Input.Place.Trimmed() },
        Identity = new SealedIdentity { Name = Input.Name.Trimmed(), Address = Input.Address.Trimmed(), IdPaper = Input.IdPaper.Trimmed(), Phone = Input.Phone.Trimmed(), Email = Input.Email.Trimmed(), Notice = Notice },
        Photos = read,
        FormToken = token,
    };

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The signed random token of this form.</summary>
        public string? FormKey { get; set; }

        /// <summary>A field that no person sees; programs fill it.</summary>
        public string? Website { get; set; }

        /// <summary>The unit of the office.</summary>
        public string? Office { get; set; }

        /// <summary>What the sender says it is.</summary>
        [Required(ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.KindMissing))]
        [EnumDataType(typeof(SaidKind), ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.KindMissing))]
        public SaidKind? Kind { get; set; }

        /// <summary>The words.</summary>
        [StringLength(SealedContent.TextMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.TextTooLong))]
        public string? Text { get; set; }

        /// <summary>Whom or which decision it concerns.</summary>
        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Against { get; set; }

        /// <summary>Where and when.</summary>
        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Place { get; set; }

        /// <summary>Photos.</summary>
        public List<IFormFile> Photos { get; set; } = [];

        /// <summary>Name.</summary>
        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Name { get; set; }

        /// <summary>Address.</summary>
        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Address { get; set; }

        /// <summary>Identity card or passport.</summary>
        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? IdPaper { get; set; }

        /// <summary>Phone.</summary>
        public string? Phone { get; set; }

        /// <summary>E-mail.</summary>
        public string? Email { get; set; }

        /// <summary>What stands above the form was read.</summary>
        public bool Understood { get; set; }
    }
}
