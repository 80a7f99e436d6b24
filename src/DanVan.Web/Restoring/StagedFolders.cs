using DanVan.Platform.Backup;
using DanVan.Platform.Files;

namespace DanVan.Web.Restoring;

/// <summary>The unpacked keys, files and lists of units, and how they get to their place in the data folder.</summary>
internal sealed class StagedFolders(DataFolder data, string staging)
{
    /// <summary>Whether the data folder has other keys or lists than the backup: they would be replaced.</summary>
    public bool WouldReplace() => Differs(BackupManifest.Keys) || Differs(BackupManifest.Units);

    /// <summary>Puts all in its place. Stored files bear the hash of their bytes, so they only add to those that are there; keys and lists that differ are moved aside.</summary>
    public void PutInPlace(string replaced)
    {
        foreach (var name in new[] { BackupManifest.Keys, BackupManifest.Units })
        {
            var (staged, own) = (Path.Combine(staging, name), Path.Combine(data.Path, name));
            if (!Directory.Exists(staged) || Same(staged, own)) continue;
            if (Directory.Exists(own) && Directory.EnumerateFileSystemEntries(own).Any()) Directory.Move(own, Path.Combine(Directory.CreateDirectory(replaced).FullName, name));
            else if (Directory.Exists(own)) Directory.Delete(own);
            Directory.Move(staged, own);
            if (!OperatingSystem.IsWindows() && name == BackupManifest.Keys) File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        AddFiles();
    }

    private void AddFiles()
    {
        var staged = Path.Combine(staging, BackupManifest.Files);
        if (!Directory.Exists(staged)) return;
        foreach (var path in Directory.EnumerateFiles(staged, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(data.Path, BackupManifest.Files, Path.GetRelativePath(staged, path));
            if (File.Exists(target)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(path, target);
        }
    }

    private bool Differs(string name)
    {
        var (staged, own) = (Path.Combine(staging, name), Path.Combine(data.Path, name));
        return Directory.Exists(staged) && Directory.Exists(own) && Directory.EnumerateFileSystemEntries(own).Any() && !Same(staged, own);
    }

    private static bool Same(string staged, string own)
    {
        if (!Directory.Exists(own)) return false;
        var (left, right) = (Names(staged), Names(own));
        return left.SetEquals(right) && left.All(name => File.ReadAllBytes(Path.Combine(staged, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(own, name))));
    }

    private static HashSet<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Where(name => !LogMemory.Files.Contains(name))];
}
