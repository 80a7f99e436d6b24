using DanVan.Feedback.Actions;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using Microsoft.AspNetCore.Mvc;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>The body writes its answer; somebody else checks it (trả lời).</summary>
public sealed class AnswerModel(AnswerFeedback answer, AnswerTemplates templates, DeskItems items) : DeskPageModel
{
    /// <summary>The template to begin with.</summary>
    [BindProperty(SupportsGet = true, Name = "mau")]
    public Guid? Template { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The unit's templates for this category, and those for all.</summary>
    public IReadOnlyList<AnswerTemplate> Templates { get; private set; } = [];

    /// <summary>Why the answer was sent back, newest last.</summary>
    public IReadOnlyList<NamedStep> Returned { get; private set; } = [];

    /// <summary>Hands the answer on to be checked.</summary>
    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        var text = Input.Text.Trimmed();
        if (text is null) Wrong(nameof(Input.Text), FeedbackDeskTexts.AnswerMissing);
        return ActAsync(code, on => answer.RunAsync(on, text!, cancellationToken), "tra-loi", cancellationToken);
    }

    /// <inheritdoc />
    protected override bool IsOpen(DeskAccess access, FeedbackItem item) => access.May(FeedbackPermits.Handle, item);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Templates = await templates.ForAsync(Item.ResponsiblePath, Item.Category, cancellationToken);
        var view = await items.ReadAsync(Code, cancellationToken);
        Returned = [.. (view?.Steps ?? []).Where(s => s.Step.Action == nameof(FeedbackAction.ReturnAnswer))];
        if (Input.Text is null && view is not null)
            Input.Text = Templates.FirstOrDefault(t => t.Id == Template)?.Text ?? view.Answers.Where(a => a.GivenAt is null && a.Round == Item.Round).MaxBy(a => a.WrittenAt)?.Text;
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        [System.ComponentModel.DataAnnotations.StringLength(FeedbackAnswer.TextMaxLength)]
        public string? Text { get; set; }
    }
}
