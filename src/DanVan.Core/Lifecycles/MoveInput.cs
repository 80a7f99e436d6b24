namespace DanVan.Core.Lifecycles;

/// <summary>What a person gave with a move; blank words count as nothing given.</summary>
/// <param name="Reason">A reason's code, or words where the move lists no codes.</param>
/// <param name="Note">Words for the history.</param>
/// <param name="DueOn">A due date.</param>
/// <param name="Target">The body, person or record it goes to.</param>
/// <param name="Document">Number and date of a document.</param>
/// <param name="Evidence">The stored file or the place of the evidence.</param>
public sealed record MoveInput(string? Reason = null, string? Note = null, DateOnly? DueOn = null, string? Target = null, string? Document = null, string? Evidence = null)
{
    /// <summary>Nothing given.</summary>
    public static readonly MoveInput Nothing = new();

    /// <summary>The first thing needed that is missing, as a refusal; null when all is there.</summary>
    public Refusal? Missing(Need needs, IReadOnlyList<string> reasons)
    {
        if (needs.HasFlag(Need.Reason) && string.IsNullOrWhiteSpace(Reason)) return LifecycleRefusals.ReasonMissing;
        if (Reason is not null && reasons.Count > 0 && !reasons.Contains(Reason)) return LifecycleRefusals.ReasonUnknown;
        if (needs.HasFlag(Need.Note) && string.IsNullOrWhiteSpace(Note)) return LifecycleRefusals.NoteMissing;
        if (needs.HasFlag(Need.DueDate) && DueOn is null) return LifecycleRefusals.DueDateMissing;
        if (needs.HasFlag(Need.Target) && string.IsNullOrWhiteSpace(Target)) return LifecycleRefusals.TargetMissing;
        if (needs.HasFlag(Need.Document) && string.IsNullOrWhiteSpace(Document)) return LifecycleRefusals.DocumentMissing;
        if (needs.HasFlag(Need.Evidence) && string.IsNullOrWhiteSpace(Evidence)) return LifecycleRefusals.EvidenceMissing;
        return null;
    }
}
