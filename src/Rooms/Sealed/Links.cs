namespace DanVan.Sealed;

/// <summary>The room's addresses.</summary>
public static class Links
{
    /// <summary>Inform the reception office.</summary>
    public const string Send = "/phan-anh/gui/kin";

    /// <summary>The reception officer's list.</summary>
    public const string Reception = "/ban-lam-viec/tiep-cong-dan";

    /// <summary>Type the passphrase.</summary>
    public const string Unlock = Reception + "/mo-khoa";

    /// <summary>The office's keys and one's own passphrase.</summary>
    public const string Keys = Reception + "/khoa";

    /// <summary>Enter a visit.</summary>
    public const string Visit = Reception + "/tiep-dan";

    /// <summary>The reception book.</summary>
    public const string Book = Reception + "/so";

    /// <summary>Shares of recovery keys.</summary>
    public const string Recovery = "/ban-lam-viec/khoi-phuc-khoa";

    /// <summary>The auditor's view.</summary>
    public const string Audit = "/quan-tri/mo-niem-phong";

    /// <summary>One item, closed; with an opening, open.</summary>
    public static string Case(string code, Guid? opening = null) => $"{Reception}/vu/{code}{(opening is { } id ? $"?luot={id:N}" : "")}";

    /// <summary>A photo of an opened item.</summary>
    public static string Photo(string code, int number, Guid opening) => $"{Reception}/vu/{code}/anh/{number}?luot={opening:N}";

    /// <summary>A paper of an opened item.</summary>
    public static string Paper(string code, string paper, Guid opening) => $"{Reception}/vu/{code}/giay/{paper}?luot={opening:N}";

    /// <summary>The list, older than a position and in a state.</summary>
    public static string List(string? state = null, long? before = null) => Query(Reception, ("trang-thai", state), ("truoc", before?.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The auditor's view, older than a position.</summary>
    public static string AuditBefore(long before) => $"{Audit}?truoc={before}";

    private static string Query(string path, params (string Name, string? Value)[] values)
    {
        var set = values.Where(v => v.Value is not null).Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}").ToList();
        return set.Count == 0 ? path : $"{path}?{string.Join('&', set)}";
    }
}
