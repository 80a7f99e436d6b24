namespace DanVan.Feedback.Domain;

/// <summary>The two kinds that never enter this room: they are sent to the reception officer, sealed.</summary>
public enum SealedKind
{
    /// <summary>Asks to review a decision or act that affects the complainant's own rights (khiếu nại; Law 02/2011).</summary>
    Complaint = 1,

    /// <summary>Reports a violation of law by anybody (tố cáo; Law 25/2018).</summary>
    Denunciation,
}
