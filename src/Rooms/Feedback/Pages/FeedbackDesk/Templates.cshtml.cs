using DanVan.Feedback.Actions;
using DanVan.Feedback.Categories;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Feedback.Public;
using DanVan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DanVan.Feedback.Pages.FeedbackDesk;

/// <summary>The answer templates of the officer's units, and a form for one: a new one, or the one of the address.</summary>
public sealed class TemplatesModel(AnswerTemplates templates, KeepTemplate keep, CategoryBook categories, Places places, RefusalWords words, TimeProvider clock) : PageModel
{
    /// <summary>What is entered.</summary>
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The template being changed; null for a new one.</summary>
    public Guid? Id { get; private set; }

    /// <summary>All of the officer's units.</summary>
    public IReadOnlyList<AnswerTemplate> All { get; private set; } = [];

    /// <summary>The categories.</summary>
    public IReadOnlyList<SelectListItem> Categories => [.. categories.All.Select(c => new SelectListItem(c.Name.Here, c.Key))];

    /// <summary>The officer's units.</summary>
    public IReadOnlyList<SelectListItem> Units => [.. templates.Units.Select(u => new SelectListItem(places.CommuneOf(u), u))];

    /// <summary>The name of a template's category.</summary>
    public string CategoryOf(AnswerTemplate template) => template.Category is { } key ? categories.NameOf(key) : FeedbackDeskTexts.TemplateAll;

    /// <summary>Shows list and form.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancellationToken)
    {
        All = await templates.MineAsync(cancellationToken);
        Id = id;
        if (id is null)
        {
            Input = new() { FormKey = Guid.CreateVersion7(clock.GetUtcNow()), Unit = templates.Units is [var first, ..] ? first : null };
            return Page();
        }

        if (await templates.FindAsync(id.Value, cancellationToken) is not { } template) return NotFound();
        Input = new() { Version = template.Version, Category = template.Category, Title = template.Title, Text = template.Text, Unit = template.UnitPath };
        return Page();
    }

    /// <summary>Adds or changes one.</summary>
    public Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancellationToken)
    {
        var said = new TemplateWords(string.IsNullOrEmpty(Input.Category) ? null : Input.Category, PlainText.Line(Input.Title), PlainText.Lines(Input.Text));
        if (said.Title.Length == 0) ModelState.AddModelError("Input.Title", FeedbackDeskTexts.TemplateTitleMissing);
        if (said.Text.Length == 0) ModelState.AddModelError("Input.Text", FeedbackDeskTexts.TemplateTextMissing);
        return SaveAsync(id, () => id is { } known ? keep.ChangeAsync(known, Input.Version, said, cancellationToken) : keep.AddAsync(Input.FormKey, Input.Unit ?? "", said, cancellationToken), cancellationToken);
    }

    /// <summary>Removes the one of the address.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return SaveAsync(id, () => keep.RemoveAsync(id, Input.Version, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(Guid? id, Func<Task<Outcome>> save, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await save();
            if (outcome.IsDone) return Redirect(Links.Templates());
            if (outcome.Refused == FeedbackRefusals.NotFound) return NotFound();
            ModelState.AddModelError("", words.Of(outcome.Refused!.Value));
            if (outcome.Refused == FeedbackRefusals.Changed && await templates.FindAsync(id!.Value, cancellationToken) is { } now)
            {
                ModelState.Remove("Input.Version");
                Input.Version = now.Version;
            }
        }

        Id = id;
        All = await templates.MineAsync(cancellationToken);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>The id of a new template: sending twice adds one.</summary>
        public Guid FormKey { get; set; }

        public int Version { get; set; }

        public string? Unit { get; set; }

        public string? Category { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(AnswerTemplate.TitleMaxLength)]
        public string? Title { get; set; }

        [System.ComponentModel.DataAnnotations.StringLength(FeedbackAnswer.TextMaxLength)]
        public string? Text { get; set; }
    }
}
