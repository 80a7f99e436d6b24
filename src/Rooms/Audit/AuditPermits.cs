using DanVan.Platform.Access;

namespace DanVan.Audit;

/// <summary>What may be done in this room.</summary>
public static class AuditPermits
{
    /// <summary>Register and remove witnesses of the public log.</summary>
    public static readonly Permit ManageWitnesses = new("audit.manage-witnesses");

    /// <summary>See the scheduled backups and have one made.</summary>
    public static readonly Permit ManageBackups = new("audit.manage-backups");

    /// <summary>See the internal log, have it checked and take its files along.</summary>
    public static readonly Permit ReviewInternal = new("audit.review-internal");

    /// <summary>The room's share of the access table.</summary>
    public static readonly IReadOnlyList<RolePermit> All = [new(Role.Administrator, ManageWitnesses), new(Role.Administrator, ManageBackups), new(Role.Auditor, ReviewInternal)];
}
