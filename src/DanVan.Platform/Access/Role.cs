namespace DanVan.Platform.Access;

/// <summary>The roles of the product. A person holds a role for a unit and a period; what it may do stands in each room's permits.</summary>
public enum Role
{
    /// <summary>A resident with an account (người dân).</summary>
    Resident = 1,

    /// <summary>Votes for a household (đại diện hộ gia đình).</summary>
    HouseholdRepresentative,

    /// <summary>Village head (Trưởng thôn, Tổ trưởng tổ dân phố).</summary>
    VillageHead,

    /// <summary>Head of the Front working board (Trưởng Ban công tác Mặt trận).</summary>
    FrontBoardHead,

    /// <summary>Commune officer who publishes and triages (công chức xã).</summary>
    CommuneOfficer,

    /// <summary>Chairman of the commune People's Committee (Chủ tịch UBND xã).</summary>
    CommuneLeader,

    /// <summary>Officer of the commune Front (cán bộ MTTQ xã).</summary>
    FrontOfficer,

    /// <summary>Receives complaints and denunciations, and only these (cán bộ tiếp công dân).</summary>
    ReceptionOfficer,

    /// <summary>Handles items of one body (cán bộ xử lý).</summary>
    HandlingOfficer,

    /// <summary>Checks texts before they are published (người kiểm duyệt).</summary>
    Moderator,

    /// <summary>People's inspection board or community investment board (Ban TTND, Ban GSĐTCĐ).</summary>
    SupervisionMember,

    /// <summary>Mass-mobilisation officer of province or commune (cán bộ dân vận).</summary>
    ProvincialOfficer,

    /// <summary>Appraiser, scorer (người thẩm định).</summary>
    Appraiser,

    /// <summary>Emulation and commendation officer (cán bộ thi đua, khen thưởng).</summary>
    EmulationOfficer,

    /// <summary>Approves reports (người duyệt báo cáo).</summary>
    ReportApprover,

    /// <summary>Sees who did what, not what was said (người kiểm tra nhật ký).</summary>
    Auditor,

    /// <summary>Runs the system; may not read content (quản trị hệ thống).</summary>
    Administrator,
}

/// <summary>What the product asks of roles as such.</summary>
public static class Roles
{
    /// <summary>True for every role that acts for an authority or a body: it needs a second factor. Residents and households do not.</summary>
    public static bool IsStaff(this Role role) => role is not (Role.Resident or Role.HouseholdRepresentative);
}
