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

    /// <summary>The checkpoint.</summary>
    public const string Checkpoint = Log + "/checkpoint";

    /// <summary>Where witnesses send what they cosigned.</summary>
    public const string Cosignatures = Log + "/cosignatures";

    /// <summary>The witnesses, for the administrator.</summary>
    public const string Witnesses = "/quan-tri/nhat-ky";

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

    /// <summary>One entry.</summary>
    public static string Entry(long index) => string.Create(CultureInfo.InvariantCulture, $"{Log}/muc/{index}");

    /// <summary>An entry's proof as a file.</summary>
    public static string Proof(long index) => string.Create(CultureInfo.InvariantCulture, $"{Log}/muc/{index}/bang-chung");
}
