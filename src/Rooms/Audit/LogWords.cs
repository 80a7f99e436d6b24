using System.Globalization;
using DanVan.Audit.Data;
using DanVan.Audit.Log;
using DanVan.Platform.Ledger;
using DanVan.Platform.Web.Kit;

namespace DanVan.Audit;

/// <summary>The log in words: each room says what its kinds of entries are called, the fields' names are common to all.</summary>
public sealed class LogWords(IEnumerable<LedgerKind> kinds)
{
    private readonly Dictionary<string, Func<string>> _kinds = kinds.ToDictionary(k => k.Kind, k => k.Words);

    /// <summary>What a kind of entry is called.</summary>
    public string Kind(string kind) => _kinds.TryGetValue(kind, out var words) ? words() : kind;

    /// <summary>What a field is called.</summary>
    public static string Field(string name) => PublicLogTexts.ResourceManager.GetString($"Field_{name}", CultureInfo.CurrentUICulture) ?? name;

    /// <summary>A field's value; instants and days as people write them.</summary>
    public static string Value(string name, string value) => name switch
    {
        "at" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => Shown.Moment(at),
        "received" or "due" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Shown.Day(day),
        "act" => PublicLogTexts.ResourceManager.GetString($"Act_{value}", CultureInfo.CurrentUICulture) ?? value,
        "rating" => PublicLogTexts.ResourceManager.GetString($"Rating_{value}", CultureInfo.CurrentUICulture) ?? value,
        "previousEnd" => value == "lost" ? PublicLogTexts.EndedLost : PublicLogTexts.EndedClosed,
        "late" => value == "true" ? PublicLogTexts.Yes : PublicLogTexts.No,
        _ => value,
    };

    /// <summary>When a witness cosigned last, and how many entries.</summary>
    public static string LastCosigned(WitnessShown witness) => witness is { SeenAt: { } at, Size: { } size }
        ? string.Format(CultureInfo.CurrentCulture, PublicLogTexts.CosignedAt, Shown.Moment(at), Shown.Count(size))
        : PublicLogTexts.NeverCosigned;

    /// <summary>Why nothing is signed.</summary>
    public static string Of(LogStop stop) => stop == LogStop.Held ? PublicLogTexts.Held : PublicLogTexts.Stopped;

    /// <summary>How a log ended.</summary>
    public static string Of(LogEnding ending) => ending == LogEnding.Lost ? PublicLogTexts.EndedLost : PublicLogTexts.EndedClosed;

    /// <summary>Whether a receipt proves what it says.</summary>
    public static bool IsTrue(ReceiptVerdict verdict) => verdict is ReceiptVerdict.Proved or ReceiptVerdict.ProvedAndLost;

    /// <summary>The heading of a checked receipt.</summary>
    public static string Of(ReceiptVerdict verdict) => verdict switch
    {
        ReceiptVerdict.Proved or ReceiptVerdict.ProvedAndLost => PublicLogTexts.Proved,
        ReceiptVerdict.OtherLog => PublicLogTexts.OtherLog,
        ReceiptVerdict.False => PublicLogTexts.False,
        _ => PublicLogTexts.NotContinued,
    };

    /// <summary>What that means and what to do.</summary>
    public static string Meaning(ReceiptVerdict verdict) => verdict switch
    {
        ReceiptVerdict.Proved => PublicLogTexts.ProvedMeaning,
        ReceiptVerdict.ProvedAndLost => PublicLogTexts.ProvedAndLostMeaning,
        ReceiptVerdict.OtherLog => PublicLogTexts.OtherLogMeaning,
        ReceiptVerdict.False => PublicLogTexts.FalseMeaning,
        _ => PublicLogTexts.NotContinuedMeaning,
    };
}
