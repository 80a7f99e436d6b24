using System.Globalization;
using DanVan.Audit.Data;
using DanVan.Audit.Internal;
using DanVan.Audit.Log;
using DanVan.Platform.Access;
using DanVan.Platform.Ledger;
using DanVan.Platform.Web.Kit;

namespace DanVan.Audit;

/// <summary>The internal log in words: each room says what its kinds of acts are called.</summary>
public sealed class InternalWords(IEnumerable<StaffActKind> kinds)
{
    private readonly Dictionary<string, Func<string>> _kinds = kinds.ToDictionary(k => k.Name, k => k.Words);

    /// <summary>What a kind of entry is called.</summary>
    public string Kind(string? kind) => kind switch
    {
        InternalBook.Removed => InternalLogTexts.KindRemoved,
        LogEntries.BegunKind => InternalLogTexts.KindBegun,
        not null when _kinds.TryGetValue(kind, out var words) => words(),
        _ => kind ?? InternalLogTexts.Unknown,
    };

    /// <summary>What a field is called.</summary>
    public static string Field(string name) => InternalLogTexts.ResourceManager.GetString($"Field_{name}", CultureInfo.CurrentUICulture) ?? name;

    /// <summary>How a row stands to its entry.</summary>
    public static string Of(ActState state) => state switch
    {
        ActState.Same => InternalLogTexts.StateSame,
        ActState.Altered => InternalLogTexts.StateAltered,
        _ => InternalLogTexts.StateMissing,
    };

    /// <summary>The tone of its tag.</summary>
    public static Tone ToneOf(ActState state) => state switch
    {
        ActState.Same => Tone.Good,
        ActState.Altered => Tone.Bad,
        _ => Tone.Warn,
    };

    /// <summary>What is wrong, where.</summary>
    public string Of(InternalFinding finding)
    {
        var what = InternalLogTexts.ResourceManager.GetString($"Fault_{finding.Fault}", CultureInfo.CurrentUICulture)!;
        var kind = finding.Kind is { } name && finding.Fault != InternalFault.Rewritten ? $" · {Kind(name)}" : "";
        var place = finding.Place is { } number ? " · " + string.Format(CultureInfo.CurrentCulture, finding.Fault == InternalFault.Rewritten ? InternalLogTexts.AtPublicPlace : InternalLogTexts.AtPlace, Shown.Count(number)) : "";
        return $"{what}{kind}{place} · {finding.Row}";
    }

    /// <summary>What came of a check.</summary>
    public static string Of(InternalCheckRow check) => check.FindingCount == 0
        ? InternalLogTexts.Good
        : string.Format(CultureInfo.CurrentCulture, InternalLogTexts.Differences, Shown.Count(check.FindingCount));

    /// <summary>How a log ended.</summary>
    public static string Of(LogEnding ending) => ending == LogEnding.Lost ? InternalLogTexts.EndedLost : InternalLogTexts.EndedClosed;
}

/// <summary>Whose eyes the internal log is for.</summary>
public static class InternalReaders
{
    /// <summary>Whether somebody may read its entries, which tell of acts in every unit: an auditor of the whole province.</summary>
    public static bool ReadsEverywhere(this AccessTable access, Actor actor) => access.Scopes(actor, AuditPermits.ReviewInternal).Any(scope => !scope.Contains('/'));
}
