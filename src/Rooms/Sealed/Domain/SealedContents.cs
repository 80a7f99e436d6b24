using DanVan.Platform.Privacy;

namespace DanVan.Sealed.Domain;

/// <summary>What the sender says it is.</summary>
public enum SaidKind
{
    /// <summary>A complaint (khiếu nại).</summary>
    Complaint = 1,

    /// <summary>A denunciation (tố cáo).</summary>
    Denunciation,

    /// <summary>Not said: it was an open report, or the visitor did not know.</summary>
    NotSaid,
}

/// <summary>What was said; only ever stored inside an envelope.</summary>
public sealed record SealedContent
{
    /// <summary>Longest text, in characters.</summary>
    public const int TextMaxLength = 10_000;

    /// <summary>Shortest text that says something.</summary>
    public const int TextMinLength = 20;

    /// <summary>Longest short answer.</summary>
    public const int LineMaxLength = 300;

    /// <summary>What the sender says it is.</summary>
    public required SaidKind Kind { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Whom or which decision it concerns.</summary>
    public string? Against { get; init; }

    /// <summary>Where and when, in the sender's words.</summary>
    public string? Place { get; init; }

    /// <summary>What was said and done while it was an open report: additions, notes, answers, the first wording.</summary>
    public IReadOnlyList<MovedPart> Parts { get; init; } = [];
}

/// <summary>A piece of an open report that was moved here with it.</summary>
/// <param name="What">Its part in the report: <c>original</c>, <c>addition</c>, <c>note</c>, <c>answer</c>, <c>step</c>, <c>detail</c>, <c>rating</c>.</param>
/// <param name="At">When.</param>
/// <param name="Text">The words.</param>
public sealed record MovedPart(string What, DateTimeOffset At, string Text);

/// <summary>Who said it; only ever stored inside an envelope of its own. Asked for handling, never forced.</summary>
public sealed record SealedIdentity
{
    /// <summary>Name and surname.</summary>
    [PersonalField(PersonalKind.Sensitive, "handle a complaint or denunciation", "as long as the case is kept")]
    public string? Name { get; init; }

    /// <summary>Address in words.</summary>
    [PersonalField(PersonalKind.Sensitive, "handle a complaint or denunciation", "as long as the case is kept")]
    public string? Address { get; init; }

    /// <summary>Number of identity card or passport.</summary>
    [PersonalField(PersonalKind.Sensitive, "handle a complaint or denunciation", "as long as the case is kept")]
    public string? IdPaper { get; init; }

    /// <summary>Phone number.</summary>
    [PersonalField(PersonalKind.Sensitive, "handle a complaint or denunciation", "as long as the case is kept")]
    public string? Phone { get; init; }

    /// <summary>E-mail address.</summary>
    [PersonalField(PersonalKind.Sensitive, "handle a complaint or denunciation", "as long as the case is kept")]
    public string? Email { get; init; }

    /// <summary>Which version of the privacy notice was shown.</summary>
    public string Notice { get; init; } = "";

    /// <summary>True when nothing was told.</summary>
    public bool IsEmpty => (Name ?? Address ?? IdPaper ?? Phone ?? Email) is null;
}

/// <summary>What the officer writes about the case: the columns of the reception book (Mẫu 03/TCD) and the words behind the outcomes. Only ever inside an envelope.</summary>
public sealed record CaseRecord
{
    /// <summary>Longest field, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Column 5: the content in short.</summary>
    public string? Summary { get; init; }

    /// <summary>Column 7: how many people say the same.</summary>
    public int People { get; init; } = 1;

    /// <summary>Column 8: the body that has exhausted its competence.</summary>
    public string? SettledBy { get; init; }

    /// <summary>Column 9: this office is competent.</summary>
    public bool IsCompetent { get; init; }

    /// <summary>Column 10: guided to which body, with the document's number.</summary>
    public string? GuidedTo { get; init; }

    /// <summary>Column 11: transferred to which body, with the document's number.</summary>
    public string? TransferredTo { get; init; }

    /// <summary>Column 12: follow-up and result.</summary>
    public string? FollowUp { get; init; }

    /// <summary>The legal ground of a refusal (rule 86).</summary>
    public string? LegalGround { get; init; }

    /// <summary>Why it is complex, as the law asks to be recorded in writing; or why more time is needed.</summary>
    public string? Reason { get; init; }

    /// <summary>What the law's limits depend on.</summary>
    public CaseTraits Traits { get; init; } = new();

    /// <summary>The papers that were handed over, for the receipt (Mẫu 02/TCD), one a line.</summary>
    public string? Papers { get; init; }
}

/// <summary>The key of a photo; only ever inside an envelope.</summary>
/// <param name="Key">32 bytes.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record PhotoKey(byte[] Key, int Width, int Height);

/// <summary>A matter that several people bring; only ever inside an envelope.</summary>
/// <param name="Matter">What it is about.</param>
/// <param name="People">How many they are.</param>
/// <param name="Representatives">Whom they appointed, one a line.</param>
/// <param name="SignedByAll">True when all signed the appointment.</param>
public sealed record GroupRecord(string Matter, int People, IReadOnlyList<string> Representatives, bool SignedByAll);
