using DanVan.Core.RuleSets;

namespace DanVan.Sealed.Domain;

/// <summary>How difficult a case is, as the laws tell it apart; it must be recorded in writing why.</summary>
public enum Complexity
{
    /// <summary>Neither of the others.</summary>
    Ordinary = 1,

    /// <summary>Phức tạp.</summary>
    Complex,

    /// <summary>Đặc biệt phức tạp (denunciations).</summary>
    VeryComplex,
}

/// <summary>What the law's limits depend on, as the officer found it.</summary>
/// <param name="IsRemote">In a remote area (vùng sâu, vùng xa).</param>
/// <param name="IsSecond">A second complaint.</param>
/// <param name="SeveralPlaces">The denouncer is verified in several places.</param>
/// <param name="Complexity">How difficult it is.</param>
public sealed record CaseTraits(bool IsRemote = false, bool IsSecond = false, bool SeveralPlaces = false, Complexity Complexity = Complexity.Ordinary);

/// <summary>Which clocks of which rule set a case starts when (rules 82, 84, 86). The product only mirrors them.</summary>
public static class LegalClocks
{
    /// <summary>Rule set and key of a clock.</summary>
    /// <param name="Set">The rule set.</param>
    /// <param name="Name">The value in it.</param>
    public readonly record struct Key(string Set, string Name);

    /// <summary>What starts when something is received.</summary>
    public static readonly Key Reply = new("reception-limits", "reply");

    /// <summary>What starts when it is classified, counted from the day it was received.</summary>
    public static IReadOnlyList<Key> WhenClassified(SealedClass found, bool isCompetent, CaseTraits traits) => (found, isCompetent) switch
    {
        (SealedClass.Complaint, true) => [new("complaint-limits", "accept")],
        (SealedClass.Denunciation, true) => [new("denunciation-limits", traits.SeveralPlaces ? "verify-several-places" : "verify")],
        (SealedClass.Denunciation, false) => [new("denunciation-limits", "forward")],
        _ => [],
    };

    /// <summary>What starts when the reply says accepted or refused, counted from that day.</summary>
    public static IReadOnlyList<Key> WhenReplied(ReplyOutcome outcome, SealedClass found, CaseTraits traits) => (outcome, found) switch
    {
        (ReplyOutcome.Accepted, SealedClass.Complaint) => [new("complaint-limits", SettlementOfComplaint(traits))],
        (ReplyOutcome.Accepted, SealedClass.Denunciation) => [new("denunciation-limits", SettlementOfDenunciation(traits)), new("denunciation-limits", "tell-decision")],
        (ReplyOutcome.Refused, _) => [new("reception-limits", "refuse")],
        _ => [],
    };

    /// <summary>The rule in force on a day; null where that version of the law knows no such limit.</summary>
    public static Core.Deadlines.DeadlineRule? RuleOn(RuleBook book, Key key, DateOnly day) =>
        book.Find(key.Set)?.On(day) is { } version && version.Values.ContainsKey(key.Name) ? version.Deadline(key.Name) : null;

    private static string SettlementOfComplaint(CaseTraits traits) =>
        (traits.IsSecond ? "settle-second" : "settle-first") + (traits.IsRemote ? "-remote" : "") + (traits.Complexity == Complexity.Ordinary ? "" : "-complex");

    private static string SettlementOfDenunciation(CaseTraits traits) => traits.Complexity switch
    {
        Complexity.Complex => "settle-complex",
        Complexity.VeryComplex => "settle-very-complex",
        _ => "settle",
    };
}
