using System.ComponentModel.DataAnnotations;

namespace DanVan.Platform.Backup;

/// <summary>Scheduled backups, section <c>DanVan:Backup</c>.</summary>
public sealed class BackupOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Backup";

    /// <summary>The folder of scheduled backups, best on another disk; empty for none.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The file of the public recovery key to which they are sealed.</summary>
    public string RecoveryKey { get; set; } = "";

    /// <summary>When each day, by Vietnam's clock.</summary>
    public TimeOnly At { get; set; } = new(1, 30);

    /// <summary>Of how many days the last backup is kept.</summary>
    [Range(1, 366)]
    public int KeepDays { get; set; } = 7;

    /// <summary>Of how many weeks, these days included, the last backup is kept.</summary>
    [Range(0, 520)]
    public int KeepWeeks { get; set; } = 5;

    /// <summary>Of how many months, these weeks included, the last backup is kept.</summary>
    [Range(0, 240)]
    public int KeepMonths { get; set; } = 12;

    /// <summary>Whether backups are made by schedule.</summary>
    public bool IsScheduled => !string.IsNullOrWhiteSpace(Folder);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsScheduled) yield break;
        if (string.IsNullOrWhiteSpace(RecoveryKey)) yield return new("Scheduled backups are sealed to a recovery key: make one with 'danvan backup key --out FOLDER' and name its public half in DanVan:Backup:RecoveryKey.", [nameof(RecoveryKey)]);
        else if (Problem() is { } problem) yield return new(problem, [nameof(RecoveryKey)]);
    }

    private string? Problem()
    {
        try
        {
            _ = Backup.RecoveryKey.Load(RecoveryKey);
            return null;
        }
        catch (BackupFault fault)
        {
            return fault.Message;
        }
    }
}
