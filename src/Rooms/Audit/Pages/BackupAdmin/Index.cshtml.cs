using DanVan.Platform.Backup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DanVan.Audit.Pages.BackupAdmin;

/// <summary>The administrator sees which backups there are and has one made at once. None can be fetched here: whoever holds the recovery key takes them from the folder.</summary>
public sealed class IndexModel(BackupSchedule schedule, IOptions<BackupOptions> options) : PageModel
{
    /// <summary>How backups are scheduled.</summary>
    public BackupOptions Schedule => options.Value;

    /// <summary>The backups, newest first.</summary>
    public IReadOnlyList<ScheduledBackup> Backups { get; } = schedule.Folder?.List() ?? [];

    /// <summary>Since when one is being made.</summary>
    public DateTimeOffset? RunningSince => schedule.RunningSince;

    /// <summary>The last attempt, when it failed.</summary>
    public (DateTimeOffset At, string Why)? Failure => schedule.Failure;

    /// <summary>Whether one was just asked for.</summary>
    [TempData]
    public bool IsAsked { get; set; }

    /// <summary>The recovery key's fingerprint.</summary>
    public string Fingerprint => RecoveryKey.Load(Schedule.RecoveryKey).Fingerprint;

    /// <summary>Has one made.</summary>
    public IActionResult OnPost()
    {
        if (schedule.Folder is not null)
        {
            schedule.Ask();
            IsAsked = true;
        }

        return Redirect(Links.Backups);
    }
}
