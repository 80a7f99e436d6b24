using System.Globalization;

namespace DanVan.Platform.Backup;

/// <summary>A scheduled backup.</summary>
/// <param name="Path">Its file.</param>
/// <param name="MadeAt">When it was begun, by Vietnam's clock, to the second.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record ScheduledBackup(string Path, DateTime MadeAt, long Size);

/// <summary>The folder of scheduled backups. Their names say when they were made: the folder alone tells what is there, also to somebody who has nothing else left.</summary>
public sealed class BackupFolder(string path)
{
    private const string Prefix = "danvan-";
    private const string Suffix = ".backup";

    // What the systems say when another process has the lock; a disk that is full or may only be read says something else.
    private const int Held = 11;
    private const int HeldOnMac = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private const string Moment = "yyyyMMdd-HHmmss";

    /// <summary>The finished backups, newest first.</summary>
    public IReadOnlyList<ScheduledBackup> List() => !Directory.Exists(path) ? [] :
        [.. new DirectoryInfo(path).EnumerateFiles($"{Prefix}*{Suffix}").Select(Of).OfType<ScheduledBackup>().OrderByDescending(b => b.MadeAt)];

    /// <summary>The file of a backup that is made now.</summary>
    /// <param name="now">Vietnam's clock.</param>
    public string FileOf(DateTime now) => Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{now.ToString(Moment, CultureInfo.InvariantCulture)}{Suffix}"));

    /// <summary>Keeps every other process from making a backup here as long as it is held; null when another one does.</summary>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    public IDisposable? TryHold()
    {
        Directory.CreateDirectory(path);
        try
        {
            return new FileStream(Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (exception.HResult is Held or HeldOnMac or HeldOnWindows)
        {
            return null;
        }
    }

    /// <summary>Removes those that need no longer be kept, and what cut-off runs left.</summary>
    public void Tidy(BackupOptions options)
    {
        foreach (var unfinished in Directory.EnumerateFiles(path, $"{Prefix}*{Suffix}.*.part")) File.Delete(unfinished);
        var all = List();
        var spare = BackupRetention.ToRemove([.. all.Select(b => b.MadeAt)], options.KeepDays, options.KeepWeeks, options.KeepMonths).ToHashSet();
        foreach (var backup in all.Where(b => spare.Contains(b.MadeAt))) File.Delete(backup.Path);
    }

    private static ScheduledBackup? Of(FileInfo file) =>
        DateTime.TryParseExact(file.Name[Prefix.Length..^Suffix.Length], Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? new(file.FullName, at, file.Length) : null;
}
