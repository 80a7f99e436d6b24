using System.Text.Json;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Feedback.Sending;

/// <summary>A draft as its owner sees it.</summary>
/// <param name="Id">The row.</param>
/// <param name="Content">What was entered; null once it is sent.</param>
/// <param name="SentCode">The code it became.</param>
public sealed record OpenDraft(Guid Id, DraftContent? Content, string? SentCode);

/// <summary>Reads drafts for whoever holds their token.</summary>
public sealed class Drafts(AppDbContext db, SealedText text, TimeProvider clock)
{
    private const string Purpose = "feedback.draft";

    private static readonly PerModel<Func<AppDbContext, byte[], Task<FeedbackDraft?>>> _byToken = new(() => EF.CompileAsyncQuery((AppDbContext db, byte[] hash) =>
        db.Set<FeedbackDraft>().AsNoTracking().SingleOrDefault(d => d.TokenHash == hash)));

    /// <summary>The draft of a token; null when there is none or its time is over.</summary>
    public async Task<OpenDraft?> FindAsync(DraftToken token)
    {
        if (await _byToken.For(db)(db, token.Hash) is not { } row || row.ExpiresAt <= clock.GetUtcNow()) return null;
        return new(row.Id, Open(row), row.SentCode);
    }

    /// <summary>Its photos in the order they were added.</summary>
    public Task<List<DraftPhoto>> PhotosAsync(Guid draftId, CancellationToken cancellationToken) =>
        db.Set<DraftPhoto>().AsNoTracking().Where(p => p.DraftId == draftId).OrderBy(p => p.Id).ToListAsync(cancellationToken);

    /// <summary>Opens a row's content.</summary>
    internal DraftContent? Open(FeedbackDraft row) => row.Content is null ? null : JsonSerializer.Deserialize<DraftContent>(text.Open(row.Content, Purpose, row.Id), JsonSerializerOptions.Web);

    /// <summary>Seals a content for its row.</summary>
    internal byte[] Seal(DraftContent content, Guid id) => text.Seal(JsonSerializer.Serialize(content, JsonSerializerOptions.Web), Purpose, id);
}
