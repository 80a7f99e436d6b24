using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DanVan.Platform.Backup;

/// <summary>Unpacks a backup into a folder of its own and holds every byte against the manifest. Nothing of the installation is touched before that is done.</summary>
public static partial class BackupUnpacking
{
    private const int ManifestMostBytes = 1 << 30;

    private static readonly string[] _folders = [BackupManifest.Database, BackupManifest.Files, BackupManifest.Keys, BackupManifest.Units];

    /// <summary>Unpacks and verifies.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="opener">What opens it when it is sealed.</param>
    /// <param name="folder">Where to; null to verify only.</param>
    /// <param name="cancellationToken">Ends it between two files.</param>
    /// <exception cref="BackupFault">Anything is missing, added or altered, or it cannot be opened.</exception>
    public static BackupManifest Run(string path, BackupOpener opener, string? folder, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new BackupFault($"There is no file {path}.");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (file.Length == 0) throw new BackupFault($"{path} is empty.");
        var opened = opener.Open(file);
        try
        {
            var (manifest, seen) = Unpack(opened.Archive, folder, cancellationToken);
            if (!opened.IsUnaltered()) throw new BackupFault("The backup was altered after it was made.");
            Compare(manifest, seen);
            return manifest;
        }
        catch (Exception exception) when (BackupOpener.IsOfMessage(exception) || exception is InvalidDataException or FormatException or JsonException)
        {
            throw new BackupFault($"{path} is damaged or was cut off: {exception.Message}", exception);
        }
    }

    private static (BackupManifest Manifest, Dictionary<string, BackupEntry> Seen) Unpack(Stream archive, string? folder, CancellationToken cancellationToken)
    {
        BackupManifest? manifest = null;
        var seen = new Dictionary<string, BackupEntry>();
        using var gzip = new GZipStream(archive, CompressionMode.Decompress);
        using var tar = new TarReader(gzip);
        while (tar.GetNextEntry() is { } entry)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (manifest is not null) throw new FormatException($"{entry.Name} comes after the manifest.");
            if (entry.EntryType is not TarEntryType.RegularFile) throw new FormatException($"{entry.Name} is no plain file.");
            if (entry.Name == BackupManifest.FileName)
            {
                if (entry.Length > ManifestMostBytes) throw new FormatException("The manifest is too large.");
                manifest = JsonSerializer.Deserialize(entry.DataStream ?? Stream.Null, BackupJson.Default.BackupManifest) ?? throw new FormatException("The manifest is empty.");
                if (manifest.Format != BackupManifest.CurrentFormat) throw new BackupFault($"The backup has the format {manifest.Format}; this program reads {BackupManifest.CurrentFormat}. Use the version of the program that made it, or a newer one.");
            }
            else if (!seen.TryAdd(entry.Name, Take(entry, folder)))
            {
                throw new FormatException($"{entry.Name} is there twice.");
            }
        }

        // What follows the archive is read as well, so that all sealed bytes are checked.
        gzip.CopyTo(Stream.Null);
        archive.CopyTo(Stream.Null);
        return (manifest ?? throw new FormatException("its last file, the manifest, is missing."), seen);
    }

    private static BackupEntry Take(TarEntry entry, string? folder)
    {
        if (!SafePath().IsMatch(entry.Name) || entry.Name.Contains("..", StringComparison.Ordinal) || !_folders.Contains(entry.Name.Split('/')[0])) throw new FormatException($"{entry.Name} does not belong into a backup.");
        var content = entry.DataStream ?? Stream.Null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var target = folder is null ? Stream.Null : Written(() => Create(Path.Combine(folder, entry.Name)));
        var buffer = new byte[1 << 16];
        var size = 0L;
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            hash.AppendData(buffer.AsSpan(0, read));
            Written(() =>
            {
                target.Write(buffer, 0, read);
                return target;
            });
            size += read;
        }

        // Rows go on into a database that is flushed itself; keys and files stay as they are written here.
        if (target is FileStream file)
        {
            Written(() =>
            {
                file.Flush(flushToDisk: !entry.Name.StartsWith(BackupManifest.Database + '/', StringComparison.Ordinal));
                return file;
            });
        }

        return new(entry.Name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // A full disk here is no damage of the backup there.
    private static Stream Written(Func<Stream> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupFault($"The backup cannot be unpacked: {exception.Message} Make room in the data folder, or let the program's user write there; the backup itself may be good.", exception);
        }
    }

    private static FileStream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void Compare(BackupManifest manifest, Dictionary<string, BackupEntry> seen)
    {
        foreach (var entry in manifest.Entries)
        {
            if (!seen.Remove(entry.Path, out var found)) throw new BackupFault($"{entry.Path} is missing in the backup.");
            if (found != entry) throw new BackupFault($"{entry.Path} is not what the manifest says: {found.Size} bytes with the hash {found.Sha256} instead of {entry.Size} with {entry.Sha256}.");
        }

        if (seen.Count > 0) throw new BackupFault($"{seen.Keys.First()} is in the backup and not in its manifest.");
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.{}-]+(/[A-Za-z0-9_.{}-]+)+\z")]
    private static partial Regex SafePath();
}
