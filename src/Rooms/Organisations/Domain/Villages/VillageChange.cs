using DanVan.Platform.Ledger;

namespace DanVan.Organisations.Domain;

/// <summary>What happened to villages.</summary>
public enum VillageChangeKind
{
    /// <summary>Entered, or newly founded (thành lập).</summary>
    Found = 1,

    /// <summary>Another name or kind (đổi tên).</summary>
    Rename = 2,

    /// <summary>Several became one (nhập, sáp nhập).</summary>
    Merge = 3,

    /// <summary>One became several (chia, tách).</summary>
    Split = 4,

    /// <summary>Ended without a successor (giải thể).</summary>
    Close = 5,

    /// <summary>Went to another commune (chuyển).</summary>
    Move = 6,
}

/// <summary>One change of villages by one document: which went in and which came out.</summary>
public sealed class VillageChange : IStaffAct
{
    /// <summary>The kind of act in the internal log.</summary>
    public const string ActKind = "village";

    private readonly List<VillageLink> _links = [];

    private VillageChange()
    {
    }

    /// <summary>Version 7.</summary>
    public Guid Id { get; private init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>What happened.</summary>
    public VillageChangeKind Kind { get; private init; }

    /// <summary>The number of the resolution of the People's Council (Decree 185/2026 Art 9) or of the decision.</summary>
    public string Document { get; private init; } = "";

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private init; }

    /// <summary>Who entered it; null for the demo data.</summary>
    public AccountId? EnteredBy { get; private init; }

    /// <summary>The villages that took part.</summary>
    public IReadOnlyList<VillageLink> Links => _links;

    /// <inheritdoc />
    LedgerEntry? IStaffAct.ToAct() => EnteredBy is not { } by
        ? null
        : new LedgerEntry(ActKind)
            .With("at", EnteredAt).With("by", by.Value).With("change", $"{Kind}").With("from", Date).With("id", Id).WithWords("document", Document)
            .With("before", Side(LinkSide.From)).With("after", Side(LinkSide.To));

    /// <summary>A change. Villages that only changed stand on both sides.</summary>
    public static VillageChange Of(VillageChangeKind kind, DateOnly date, string document, IEnumerable<VillageId> from, IEnumerable<VillageId> to, AccountId? by, DateTimeOffset now)
    {
        var change = new VillageChange { Id = Guid.CreateVersion7(now), Kind = kind, Date = date, Document = document, EnteredBy = by, EnteredAt = now };
        change._links.AddRange(from.Select(v => new VillageLink(change.Id, v, LinkSide.From)));
        change._links.AddRange(to.Select(v => new VillageLink(change.Id, v, LinkSide.To)));
        return change;
    }

    private string? Side(LinkSide side) => _links.Where(l => l.Side == side).Select(l => $"{l.VillageId.Value:D}").Order(StringComparer.Ordinal).ToList() is { Count: > 0 } villages ? string.Join(' ', villages) : null;
}

/// <summary>On which side of a change a village stands.</summary>
public enum LinkSide
{
    /// <summary>It was there before.</summary>
    From = 1,

    /// <summary>It is there after.</summary>
    To = 2,
}

/// <summary>A village takes part in a change.</summary>
/// <param name="ChangeId">The change.</param>
/// <param name="VillageId">The village.</param>
/// <param name="Side">Before or after.</param>
public sealed record VillageLink(Guid ChangeId, VillageId VillageId, LinkSide Side);
