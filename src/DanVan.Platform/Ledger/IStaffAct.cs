namespace DanVan.Platform.Ledger;

/// <summary>
/// A row that tells of something staff did (việc của cán bộ) and is only ever added: a step in a record's life, an opening with its reason, a changed rule. In the save that adds it,
/// <see cref="InternalBook"/> enters it in the internal log, so that it can neither be altered nor taken away nor put in afterwards unseen (rule 142).
/// </summary>
public interface IStaffAct
{
    /// <summary>Version 7, and of no other row.</summary>
    Guid Id { get; }

    /// <summary>What the row says, in the one spelling that is committed to, under the name of its <see cref="StaffActKind"/>; null where nobody of the staff did it. Words stand there as their SHA-256.</summary>
    LedgerEntry? ToAct();
}
