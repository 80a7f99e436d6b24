namespace DanVan.Core.Deadlines;

/// <summary>How a deadline stands at an instant. "Extended" is told beside it, never instead of it (rule 89).</summary>
public enum DeadlineStanding
{
    /// <summary>Not due yet (trong hạn).</summary>
    Running,

    /// <summary>Stopped (tạm dừng).</summary>
    Paused,

    /// <summary>Past its due date and not done (quá hạn).</summary>
    Late,

    /// <summary>Done in time (đúng hạn).</summary>
    MetOnTime,

    /// <summary>Done, but late (trễ hạn).</summary>
    MetLate,
}
