using DanVan.Accounts.Queries;
using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Sending;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>Corrects what the sender could not know: kind, category, place, urgency, and whom the item is about (phân loại).</summary>
public sealed class ClassifyModel(
    ClassifyFeedback classify, Routing routing, CategoryBook categories, SendPlaces places, VillageList villages, OfficerList officers, TimeProvider clock) : DeskPageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The categories.</summary>
    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    /// <summary>The communes.</summary>
    public IReadOnlyList<SelectListItem> Communes { get; private set; } = [];

    /// <summary>The villages of the item's commune.</summary>
    public IReadOnlyList<SelectListItem> Villages { get; private set; } = [];

    /// <summary>The bodies it may be about.</summary>
    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    /// <summary>The officers it may be about.</summary>
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    /// <summary>Classifies.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken) => ActAsync(
        code,
        on =>
        {
            var commune = places.PathOf(Input.Commune) ?? "";
            var path = UnitPathCodes.Commune(Input.Village ?? "") == Input.Commune && Input.Village is { } village ? village : commune;
            var found = new Classification(Input.Kind, Input.Category ?? "", path, Input.IsUrgent, Input.AboutBody, Input.AboutAccount is { } person ? AccountId.From(person) : null);
            return classify.RunAsync(on, found, cancellationToken);
        },
        "phan-loai",
        cancellationToken);

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Triage, item);

    /// <inheritdoc />
    protected override void Fill() => Input = new()
    {
        Kind = Item.Kind,
        Category = Item.Category,
        Commune = UnitPathCodes.Commune(Item.UnitPath),
        Village = UnitPathCodes.Village(Item.UnitPath) is null ? null : Item.UnitPath,
        IsUrgent = Item.IsUrgent,
        AboutBody = Item.AboutBodyId,
        AboutAccount = Item.AboutAccountId?.Value,
    };

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Categories = [.. categories.All.Select(c => new SelectListItem(c.Name.Here, c.Key))];
        Communes = places.Communes(UnitPathCodes.Commune(Item.UnitPath));
        Villages = [.. (await villages.OfCommuneAsync(Item.CommunePath, VietnamTime.Today(clock), cancellationToken)).Select(v => new SelectListItem(v.Name, v.Path))];
        Bodies = [.. (await routing.OfUnitAsync(Item, cancellationToken)).Select(b => new SelectListItem(b.Name, b.Id.Value.ToString()))];
        var people = new List<Officer>();
        foreach (var permit in DeskAccess.Opening) people.AddRange(await officers.HoldersAsync(permit, Item.ResponsiblePath, null, cancellationToken));
        Officers = [.. people.DistinctBy(o => o.Id).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public FeedbackKind Kind { get; set; }

        public string? Category { get; set; }

        public string? Commune { get; set; }

        public string? Village { get; set; }

        public bool IsUrgent { get; set; }

        public Guid? AboutBody { get; set; }

        public Guid? AboutAccount { get; set; }
    }
}
