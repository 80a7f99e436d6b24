using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>Gives an item to a body; the category proposes which (phân công).</summary>
public sealed class AssignModel(AssignFeedback assign, Routing routing) : DeskPageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The bodies that may get it.</summary>
    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    /// <summary>The officers of each body, where several handle items.</summary>
    public IReadOnlyList<SelectListItem> Handlers { get; private set; } = [];

    /// <summary>The body that the category proposes.</summary>
    public string? Proposed { get; private set; }

    /// <summary>Gives it.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        if (Input.Body is null) Wrong(nameof(Input.Body), FeedbackDeskTexts.BodyMissing);
        return ActAsync(code, on => assign.RunAsync(on, Input.Body!.Value, Input.Handler is { } handler ? AccountId.From(handler) : null, Input.Note.Trimmed(), cancellationToken), "phan-cong", cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Triage, item);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var choices = await routing.ChoicesAsync(Item, cancellationToken);
        var proposed = routing.Proposed(Item, choices);
        Bodies = [.. choices.Select(b => new SelectListItem(b.Name, b.Id.Value.ToString()))];
        Proposed = choices.FirstOrDefault(b => b.Id == proposed)?.Name;
        Input.Body ??= Item.BodyId ?? proposed?.Value;
        if (Input.Body is { } body) Handlers = [.. (await routing.HandlersAsync(Item, body, cancellationToken)).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        public Guid? Body { get; set; }

        public Guid? Handler { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(Transition.NoteMaxLength)]
        public string? Note { get; set; }
    }
}
