namespace DanVan.Organisations.Domain;

/// <summary>What a change did. A change may do several at once.</summary>
[Flags]
public enum UnitChangeKinds
{
    /// <summary>Not a change.</summary>
    None = 0,

    /// <summary>Nhập: several units, or parts of them, became one.</summary>
    Merge = 1,

    /// <summary>Đổi tên.</summary>
    Rename = 2,

    /// <summary>Another type, such as xã to phường.</summary>
    Retype = 4,

    /// <summary>Another parent.</summary>
    Transfer = 8,

    /// <summary>2025-07-01: unchanged, but directly under the province from then on.</summary>
    Reparent = 16,

    /// <summary>Another code for the same unit.</summary>
    Recode = 32,

    /// <summary>Thành lập: founded; the predecessor is not recorded.</summary>
    Create = 64,

    /// <summary>Ended; the successor is not recorded.</summary>
    Dissolve = 128,

    /// <summary>2025-07-01: the district tier was abolished.</summary>
    Abolish = 256,
}

/// <summary>One change of the map of units, by one document.</summary>
/// <param name="Date">The first day on which the change holds.</param>
/// <param name="Document">The number of the law, resolution or decree; empty when not recorded.</param>
/// <param name="Kinds">What it did.</param>
/// <param name="Level">The tier it concerns.</param>
/// <param name="From">Codes valid on the day before.</param>
/// <param name="PartialFrom">Those of <paramref name="From"/> that gave only a part.</param>
/// <param name="To">Codes valid on the date.</param>
/// <param name="Note">A remark of the source.</param>
public sealed record UnitChange(
    DateOnly Date, string Document, UnitChangeKinds Kinds, UnitLevel Level,
    IReadOnlyList<string> From, IReadOnlyList<string> PartialFrom, IReadOnlyList<string> To, string Note);

/// <summary>One arrow of the history: a unit, or a part of it, went into another (or into its own next version).</summary>
/// <param name="Change">The change that drew the arrow.</param>
/// <param name="From">The version of the day before.</param>
/// <param name="To">The version of the day.</param>
/// <param name="IsPartial">True when <paramref name="From"/> gave only a part.</param>
public sealed record UnitLink(UnitChange Change, UnitVersion From, UnitVersion To, bool IsPartial);
