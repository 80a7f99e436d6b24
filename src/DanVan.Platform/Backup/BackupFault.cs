namespace DanVan.Platform.Backup;

/// <summary>A backup that cannot be made or used, in words for the operator that say what to do.</summary>
public sealed class BackupFault(string message, Exception? cause = null) : IOException(message, cause);
