namespace DanVan.Core.Ballots;

/// <summary>Why a step of a decision is refused.</summary>
public static class BallotRefusals
{
    /// <summary>The matter is not decided in this scope.</summary>
    public static readonly Refusal OtherScope = new("ballot.other-scope");

    /// <summary>The matter is not decided in this form.</summary>
    public static readonly Refusal OtherForm = new("ballot.other-form");

    /// <summary>None of the cases of Art 19(1) allows ballots to households.</summary>
    public static readonly Refusal NoCaseForBallots = new("ballot.no-case-for-ballots");

    /// <summary>The decision is not recognised yet.</summary>
    public static readonly Refusal NotRecognised = new("ballot.not-recognised");

    /// <summary>The commune has not set the day of effect.</summary>
    public static readonly Refusal NoDaySet = new("ballot.no-day-set");

    /// <summary>The household is not in the electorate.</summary>
    public static readonly Refusal NotInElectorate = new("ballot.not-in-electorate");

    /// <summary>The household has no verified representative.</summary>
    public static readonly Refusal NoRepresentative = new("ballot.no-representative");

    /// <summary>The household has a ballot in its hands already.</summary>
    public static readonly Refusal AlreadyIssued = new("ballot.already-issued");

    /// <summary>No ballot was issued to the household.</summary>
    public static readonly Refusal NotIssued = new("ballot.not-issued");

    /// <summary>The household has voted.</summary>
    public static readonly Refusal AlreadyVoted = new("ballot.already-voted");

    /// <summary>The vote is closed.</summary>
    public static readonly Refusal Closed = new("ballot.closed");

    /// <summary>A reason is needed.</summary>
    public static readonly Refusal ReasonMissing = new("ballot.reason-missing");

    /// <summary>The board or team has too few or too many members, or one twice.</summary>
    public static readonly Refusal TeamSize = new("ballot.team-size");

    /// <summary>The team is not led by the Front board's representative.</summary>
    public static readonly Refusal TeamLeader = new("ballot.team-leader");

    /// <summary>The count needs exactly two household witnesses outside the board.</summary>
    public static readonly Refusal Witnesses = new("ballot.witnesses");

    /// <summary>Both entries were made by one person.</summary>
    public static readonly Refusal OnePersonTwice = new("ballot.one-person-twice");

    /// <summary>The two entries differ.</summary>
    public static readonly Refusal EntriesDiffer = new("ballot.entries-differ");

    /// <summary>The numbers of a sheet do not add up to the ballots returned.</summary>
    public static readonly Refusal DoesNotAddUp = new("ballot.does-not-add-up");

    /// <summary>The Front's agreement is missing.</summary>
    public static readonly Refusal FrontMissing = new("ballot.front-missing");

    /// <summary>The report to commune and Front is missing.</summary>
    public static readonly Refusal ReportMissing = new("ballot.report-missing");

    /// <summary>Not enough households agreed.</summary>
    public static readonly Refusal TooFew = new("ballot.too-few");

    /// <summary>Something came too late before the event.</summary>
    public static readonly Refusal TooLate = new("ballot.too-late");

    /// <summary>The village is too small and not scattered.</summary>
    public static readonly Refusal NoClusters = new("ballot.no-clusters");

    /// <summary>The commune's plan of the clusters is missing.</summary>
    public static readonly Refusal PlanMissing = new("ballot.plan-missing");

    /// <summary>There is no candidate, or a member of the election team is one.</summary>
    public static readonly Refusal Candidates = new("ballot.candidates");

    /// <summary>The Front has not agreed that the matter be put.</summary>
    public static readonly Refusal FrontNotAgreed = new("ballot.front-not-agreed");

    /// <summary>The decision lacks a part that the law demands.</summary>
    public static readonly Refusal PaperIncomplete = new("ballot.paper-incomplete");

    /// <summary>Not all four signed the decision.</summary>
    public static readonly Refusal NotSigned = new("ballot.not-signed");

    /// <summary>The decision is not effective on that day.</summary>
    public static readonly Refusal NotEffective = new("ballot.not-effective");

    /// <summary>Nothing is collected.</summary>
    public static readonly Refusal NoAmount = new("ballot.no-amount");

    /// <summary>More than the decision lets a household be asked for.</summary>
    public static readonly Refusal AboveLevel = new("ballot.above-level");
}
