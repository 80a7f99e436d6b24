using DanVan.Feedback.Categories;
using DanVan.Feedback.Desk;
using DanVan.Feedback.Domain;
using DanVan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Actions;

/// <summary>What an officer writes of an answer template.</summary>
/// <param name="Category">The category it is for; null for every one.</param>
/// <param name="Title">What it is found by.</param>
/// <param name="Text">The words.</param>
public sealed record TemplateWords(string? Category, string Title, string Text);

/// <summary>An officer adds, changes or removes an answer template of the unit.</summary>
public sealed class KeepTemplate(AppDbContext db, AnswerTemplates templates, CategoryBook categories, Journal journal)
{
    /// <summary>Adds one under the key of the form; a second click adds none.</summary>
    public async Task<Outcome> AddAsync(Guid key, string unitPath, TemplateWords words, CancellationToken cancellationToken = default)
    {
        if (!templates.Units.Contains(unitPath)) return FeedbackRefusals.NotYours;
        if (Check(words) is { } refused) return refused;
        if (await db.Set<AnswerTemplate>().AnyAsync(t => t.Id == key, cancellationToken)) return Outcome.Done;
        db.Add(new AnswerTemplate { Id = key, UnitPath = unitPath, Category = words.Category, Title = words.Title, Text = words.Text });
        Note(key, "Added", words.Title, words.Text);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done;
    }

    /// <summary>Changes one.</summary>
    public async Task<Outcome> ChangeAsync(Guid id, int version, TemplateWords words, CancellationToken cancellationToken = default)
    {
        if (Check(words) is { } refused) return refused;
        if (await templates.FindAsync(id, cancellationToken) is not { } template) return FeedbackRefusals.NotFound;
        if (template.Version != version) return FeedbackRefusals.Changed;
        (template.Category, template.Title, template.Text) = (words.Category, words.Title, words.Text);
        Note(id, "Changed", words.Title, words.Text);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Removes one.</summary>
    public async Task<Outcome> RemoveAsync(Guid id, int version, CancellationToken cancellationToken = default)
    {
        if (await templates.FindAsync(id, cancellationToken) is not { } template) return FeedbackRefusals.NotFound;
        if (template.Version != version) return FeedbackRefusals.Changed;
        db.Remove(template);
        Note(id, "Removed", template.Title, template.Text);
        return await SaveAsync(cancellationToken);
    }

    private void Note(Guid id, string action, string title, string text) => journal.Act(AnswerTemplate.RecordKind, id, action, $"{title}\n{text}");

    private Refusal? Check(TemplateWords words)
    {
        if (words.Category is not null && categories.Find(words.Category) is null) return FeedbackRefusals.NoSuchTarget;
        return words.Title.Length is 0 or > AnswerTemplate.TitleMaxLength || words.Text.Length is 0 or > FeedbackAnswer.TextMaxLength ? FeedbackRefusals.NoWords : null;
    }

    private async Task<Outcome> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FeedbackRefusals.Changed;
        }
    }
}
