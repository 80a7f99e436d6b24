using System.ComponentModel.DataAnnotations;
using DanVan.Platform.Web;
using DanVan.Sealed.Actions;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>The officer enters what a visitor says.</summary>
[NoStore]
public sealed class VisitModel(EnterVisit enter, OfficeList offices, RefusalWords words, TimeProvider clock) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The offices on the actor's desk.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>What to hand to the visitor; null before.</summary>
    public SealedReceipt? Receipt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.FormKey = Guid.CreateVersion7(clock.GetUtcNow());
        Input.Office = Offices.Count > 0 ? Guid.Parse(Offices[0].Value) : Guid.Empty;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Input.Text.Trimmed() is not { Length: >= SealedContent.TextMinLength }) ModelState.AddModelError("Input.Text", SealedTexts.TextMissing);
        if (!ModelState.IsValid) return Answers.Wrong();

        var outcome = await enter.RunAsync(OfficeId.From(Input.Office), Said(), Who(), new CaseRecord { Summary = Input.Summary.Trimmed(), People = Input.People, Papers = Input.Papers.Trimmed() }, Input.FormKey, cancellationToken);
        if (outcome.Refused is { } refused)
        {
            ModelState.AddModelError("", words.Of(refused));
            return Answers.Wrong();
        }

        Receipt = outcome.Value;
        return Page();
    }

    private SealedContent Said() => new() { Kind = Input.Kind, Text = Input.Text!.Trim(), Against = Input.Against.Trimmed(), Place = Input.Place.Trimmed() };

    private SealedIdentity Who() => new() { Name = Input.Name.Trimmed(), Address = Input.Address.Trimmed(), IdPaper = Input.IdPaper.Trimmed(), Phone = Input.Phone.Trimmed() };

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Offices = [.. (await offices.MineAsync(cancellationToken)).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public Guid FormKey { get; set; }

        public Guid Office { get; set; }

        public SaidKind Kind { get; set; } = SaidKind.NotSaid;

        [StringLength(SealedContent.TextMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.TextTooLong))]
        public string? Text { get; set; }

        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Against { get; set; }

        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Place { get; set; }

        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Name { get; set; }

        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Address { get; set; }

        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? IdPaper { get; set; }

        [StringLength(SealedContent.LineMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.LineTooLong))]
        public string? Phone { get; set; }

        [StringLength(CaseRecord.TextMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.TextTooLong))]
        public string? Summary { get; set; }

        [Range(1, 100_000)]
        public int People { get; set; } = 1;

        [StringLength(CaseRecord.TextMaxLength, ErrorMessageResourceType = typeof(SealedTexts), ErrorMessageResourceName = nameof(SealedTexts.TextTooLong))]
        public string? Papers { get; set; }
    }
}
