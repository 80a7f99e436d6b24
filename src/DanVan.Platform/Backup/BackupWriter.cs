using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace DanVan.Platform.Backup;

/// <summary>
/// Writes a backup's file: a gzipped tar archive, sealed or not, under a temporary name until it is whole and on the disk. The file is its user's alone.
/// </summary>
internal sealed class BackupWriter : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _file;
    private readonly TarWriter _tar;
    private readonly TimeProvider _clock;
    private readonly List<BackupEntry> _entries = [];

    public BackupWriter(string path, BackupSeal seal, TimeProvider clock)
    {
        (_path, _clock) = (Path.GetFullPath(path), clock);
        if (File.Exists(_path)) throw new BackupFault($"{path} is there already; backups are never written over. Choose another name.");
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        _temporary = $"{_path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(_temporary, options);
        _tar = new TarWriter(new GZipStream(seal.Around(_file), CompressionLevel.Fastest), TarEntryFormat.Pax);
    }

    /// <summary>What was written so far.</summary>
    public IReadOnlyList<BackupEntry> Entries => _entries;

    /// <summary>Writes a file of the archive.</summary>
    /// <param name="path">Its path, parted by slashes.</param>
    /// <param name="bytes">Its bytes.</param>
    public void Add(string path, ReadOnlySpan<byte> bytes)
    {
        _entries.Add(new(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        Write(path, bytes);
    }

    /// <summary>Ends the archive with its manifest, brings it to the disk and gives it its name.</summary>
    public void Finish(BackupManifest manifest)
    {
        Write(BackupManifest.FileName, JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest));
        _tar.Dispose();
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_temporary, _path);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _tar.Dispose();
        _file.Dispose();
        File.Delete(_temporary);
    }

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var content = new MemoryStream(bytes.ToArray());
        _tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = content, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite, ModificationTime = _clock.GetUtcNow() });
    }
}
