namespace DanVan.Core.Ballots;

/// <summary>A part that the law demands of a community's decision (Law 10/2022 Art 20(2)).</summary>
public enum DecisionPart
{
    /// <summary>When it was decided.</summary>
    Time = 1,

    /// <summary>All households, representatives present and households without a representative, in numbers that agree.</summary>
    Households,

    /// <summary>What was put to the community.</summary>
    Matter,

    /// <summary>In which form it was decided.</summary>
    Form,

    /// <summary>The result of the vote.</summary>
    Result,

    /// <summary>What was decided.</summary>
    Content,

    /// <summary>The signatures of the village head, the head of the Front board and two households' representatives: four people.</summary>
    Signatures,
}

/// <summary>Who signed a decision; null or empty where a signature is missing.</summary>
/// <param name="Head">The village head.</param>
/// <param name="FrontBoardHead">The head of the Front working board.</param>
/// <param name="Households">The households' representatives.</param>
public sealed record DecisionSignatures(string? Head, string? FrontBoardHead, IReadOnlyList<string> Households);

/// <summary>The document of a community's decision (văn bản quyết định của cộng đồng dân cư, Form 03): what it holds, and whether it may be sent.</summary>
public sealed record DecisionPaper
{
    private const int HouseholdSignatures = 2;

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>All households.</summary>
    public int? Households { get; init; }

    /// <summary>Representatives who took part.</summary>
    public int? Present { get; init; }

    /// <summary>Households without a representative.</summary>
    public int? WithoutRepresentative { get; init; }

    /// <summary>What was put to the community.</summary>
    public string? MatterText { get; init; }

    /// <summary>In which form it was decided.</summary>
    public VoteForm? Form { get; init; }

    /// <summary>The result of the vote.</summary>
    public Arithmetic? Result { get; init; }

    /// <summary>What was decided.</summary>
    public string? Content { get; init; }

    /// <summary>Who signed.</summary>
    public DecisionSignatures Signatures { get; init; } = new(null, null, []);

    /// <summary>The parts it lacks, in the order of the law.</summary>
    public IReadOnlyList<DecisionPart> Missing()
    {
        (DecisionPart Part, bool IsThere)[] parts =
        [
            (DecisionPart.Time, DecidedAt is not null), (DecisionPart.Households, NumbersAgree()), (DecisionPart.Matter, !string.IsNullOrWhiteSpace(MatterText)),
            (DecisionPart.Form, Form is not null), (DecisionPart.Result, Result is not null), (DecisionPart.Content, !string.IsNullOrWhiteSpace(Content)),
            (DecisionPart.Signatures, IsSigned()),
        ];
        return [.. parts.Where(part => !part.IsThere).Select(part => part.Part)];
    }

    /// <summary>Whether it may be sent to the commune and the Front: with all its parts and all signatures only.</summary>
    public Outcome MaySend() => Missing() switch
    {
        [] => Outcome.Done,
        [DecisionPart.Signatures] => BallotRefusals.NotSigned,
        _ => BallotRefusals.PaperIncomplete,
    };

    private bool NumbersAgree() =>
        Households is > 0 and var all && Present is >= 0 and var present && WithoutRepresentative is >= 0 and var without && (long)present + without <= all;

    private bool IsSigned()
    {
        string?[] names = [Signatures.Head, Signatures.FrontBoardHead, .. Signatures.Households];
        return Signatures.Households.Count == HouseholdSignatures && names.All(name => !string.IsNullOrWhiteSpace(name)) && names.Distinct().Count() == names.Length;
    }
}
