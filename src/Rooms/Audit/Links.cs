using System.Globalization;
using DanVan.Audit.Data;
using DanVan.Platform.Ledger;
using Microsoft.AspNetCore.Http.Extensions;

namespace DanVan.Audit;

/// <summary>The room's addresses.</summary>
public static class Links
{
    /// <summary>The public log: what it is, where it stands, checking a receipt.</summary>
    public const string Log = "/nhat-ky";

    /// <summary>What the log is, for somebody who never heard of it.</summary>
    public const string Explained = ReceivedRecord.ExplainAddress;

    /// <summary>A log's files, by its number; also after another log has followed it.</summary>
    public static string LogFolder(int log) => string.Create(CultureInfo.InvariantCulture, $"{Log}/so/{log}/");

    /// <summary>A log's checkpoint, by its number.</summary>
    public static string CheckpointOf(int log) => LogFolder(log) + "checkpoint";

    /// <summary>The checkpoint.</summary>
    public const string Checkpoint = Log + "/checkpoint";

    /// <summary>Where witnesses send what they cosigned.</summary>
    public const string Cosignatures = Log + "/cosignatures";

    /// <summary>The witnesses, for the administrator.</summary>
    public const string Witnesses = "/quan-tri/nhat-ky";

    /// <summary>The scheduled backups, for the administrator.</summary>
    public const string Backups = "/quan-tri/sao-luu";

    /// <summary>How steadily the house runs.</summary>
    public const string Availability = "/so-lieu/hoat-dong";

    /// <summary>The interruptions that began before an instant, in milliseconds since 1970.</summary>
    public static string InterruptionsBefore(long before) => string.Create(CultureInfo.InvariantCulture, $"{Availability}?truoc={before}");

    /// <summary>The internal log, for the auditor.</summary>
    public const string Internal = "/quan-tri/nhat-ky-noi-bo";

    /// <summary>The internal log with checks before an instant, in milliseconds since 1970.</summary>
    public static string InternalChecks(long before) => string.Create(CultureInfo.InvariantCulture, $"{Internal}?truoc={before}");

    /// <summary>The internal log's entries, newest first, from before a place on.</summary>
    public static string InternalEntries(long? before = null) => $"{Internal}/muc{(before is { } place ? string.Create(CultureInfo.InvariantCulture, $"?truoc={place}") : "")}";

    /// <summary>All files of an internal log, by its number, in one.</summary>
    public static string InternalFiles(int log) => string.Create(CultureInfo.InvariantCulture, $"{Internal}/so/{log}/tep");

    /// <summary>Removing a witness.</summary>
    public static string RemoveWitness(LogWitnessId id) => $"{Witnesses}/{id.Value:D}/bo";

    /// <summary>The list of entries, newest first, from before a place on, of one record or of all.</summary>
    public static string Entries(long? before = null, string? code = null)
    {
        var query = new QueryBuilder();
        if (code is not null) query.Add("ma", code);
        if (before is { } place) query.Add("truoc", place.ToString(CultureInfo.InvariantCulture));
        return $"{Log}/muc{query}";
    }

    /// <summary>One entry of a log, by the log's number.</summary>
    public static string Entry(int log, long index) => string.Create(CultureInfo.InvariantCulture, $"{LogFolder(log)}muc/{index}");

    /// <summary>An entry's proof as a file.</summary>
    public static string Proof(int log, long index) => Entry(log, index) + "/bang-chung";
}
