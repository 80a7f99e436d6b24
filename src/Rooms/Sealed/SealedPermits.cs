using DanVan.Platform.Access;

namespace DanVan.Sealed;

/// <summary>What may be done in this room, and by which role. The administrator holds none of them.</summary>
public static class SealedPermits
{
    /// <summary>Receive complaints and denunciations: the list without content; with the key, the content.</summary>
    public static readonly Permit Receive = new("sealed.receive");

    /// <summary>Keep a share of an office's recovery key.</summary>
    public static readonly Permit Recover = new("sealed.recover");

    /// <summary>See every opening and every change of a key, never what was read.</summary>
    public static readonly Permit Audit = new("sealed.audit");

    /// <summary>The room's share of the access table.</summary>
    public static readonly IReadOnlyList<RolePermit> All =
    [
        new(Role.ReceptionOfficer, Receive),
        new(Role.CommuneLeader, Recover),
        new(Role.ProvincialOfficer, Recover),
        new(Role.Auditor, Audit),
    ];
}
