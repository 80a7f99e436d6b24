using System.ComponentModel.DataAnnotations;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Queries;

namespace DanVan.Sealed.Pages.Reception;

/// <summary>What the officer can write on a case's page; each of its forms sends its part.</summary>
public sealed class CaseFields
{
    public SealedClass? Class { get; set; }

    [StringLength(CaseRecord.TextMaxLength)]
    public string? Summary { get; set; }

    [Range(1, 100_000)]
    public int People { get; set; } = 1;

    [StringLength(SealedContent.LineMaxLength)]
    public string? SettledBy { get; set; }

    public bool IsCompetent { get; set; }

    [StringLength(SealedContent.LineMaxLength)]
    public string? GuidedTo { get; set; }

    [StringLength(SealedContent.LineMaxLength)]
    public string? TransferredTo { get; set; }

    [StringLength(CaseRecord.TextMaxLength)]
    public string? FollowUp { get; set; }

    [StringLength(CaseRecord.TextMaxLength)]
    public string? Papers { get; set; }

    public bool IsRemote { get; set; }

    public bool IsSecond { get; set; }

    public bool SeveralPlaces { get; set; }

    public Complexity Complexity { get; set; } = Complexity.Ordinary;

    [StringLength(CaseRecord.TextMaxLength)]
    public string? ComplexReason { get; set; }

    public ReplyOutcome? Reply { get; set; }

    [StringLength(CaseRecord.TextMaxLength)]
    public string? ReplyWords { get; set; }

    [StringLength(CaseRecord.TextMaxLength)]
    public string? Result { get; set; }

    [StringLength(CaseRecord.TextMaxLength)]
    public string? GroupMatter { get; set; }

    [Range(2, 100_000)]
    public int? GroupPeople { get; set; }

    [StringLength(CaseRecord.TextMaxLength)]
    public string? GroupRepresentatives { get; set; }

    public bool GroupSigned { get; set; }

    [StringLength(CaseRecord.TextMaxLength)]
    public string? GroupCodes { get; set; }

    /// <summary>The fields as the case stands.</summary>
    public static CaseFields Of(ShownCase shown) => new()
    {
        Class = shown.Item.Class,
        Summary = shown.Record.Summary,
        People = shown.Record.People,
        SettledBy = shown.Record.SettledBy,
        IsCompetent = shown.Record.IsCompetent,
        GuidedTo = shown.Record.GuidedTo,
        TransferredTo = shown.Record.TransferredTo,
        FollowUp = shown.Record.FollowUp,
        Papers = shown.Record.Papers,
        IsRemote = shown.Record.Traits.IsRemote,
        IsSecond = shown.Record.Traits.IsSecond,
        SeveralPlaces = shown.Record.Traits.SeveralPlaces,
        Complexity = shown.Record.Traits.Complexity,
        ComplexReason = shown.Record.Reason,
        GroupMatter = shown.Group?.Matter,
        GroupPeople = shown.Group?.People,
        GroupRepresentatives = shown.Group is { } group ? string.Join('\n', group.Representatives) : null,
        GroupSigned = shown.Group?.SignedByAll ?? false,
        GroupCodes = string.Join(' ', shown.Together),
    };

    /// <summary>The columns of the book as typed, over what was written before.</summary>
    public CaseRecord Over(CaseRecord before) => before with
    {
        Summary = Summary.Trimmed(),
        People = People,
        SettledBy = SettledBy.Trimmed(),
        IsCompetent = IsCompetent,
        GuidedTo = GuidedTo.Trimmed(),
        TransferredTo = TransferredTo.Trimmed(),
        FollowUp = FollowUp.Trimmed(),
        Papers = Papers.Trimmed(),
        Reason = ComplexReason.Trimmed(),
        Traits = new CaseTraits(IsRemote, IsSecond, SeveralPlaces, Complexity),
    };
}
