using System.Security.Cryptography;

namespace DanVan.Platform.Files;

/// <summary>
/// Content-addressed files below <c>DANVAN_DATA/files</c>: the name is the SHA-256 of the bytes. A file is on the disk before the row that names it is
/// saved; a file that no row names is swept up later.
/// </summary>
public sealed class FileStore(DataFolder data)
{
    private readonly string _root = Path.Combine(data.Path, "files");

    /// <summary>Writes the bytes durably and returns their address.</summary>
    public async Task<FileHash> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var hash = new FileHash(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        var path = PathOf(hash);
        if (File.Exists(path)) return hash;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + "." + RandomNumberGenerator.GetHexString(8, lowercase: true);
        await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
        {
            await stream.WriteAsync(bytes, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        return hash;
    }

    /// <summary>Opens a file, or null when it is gone.</summary>
    public Stream? Open(FileHash hash)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan) : null;
    }

    /// <summary>Overwrites and removes a file. Call it only when no row names it any more.</summary>
    public void Remove(FileHash hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) return;
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
        {
            var zeros = new byte[64 * 1024];
            for (var left = stream.Length; left > 0; left -= zeros.Length) stream.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
            stream.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }

    private string PathOf(FileHash hash) => Path.Combine(_root, hash.Value[..2], hash.Value);
}

/// <summary>The address of stored bytes: 64 lower-case hexadecimal digits.</summary>
public readonly record struct FileHash
{
    /// <summary>Length in characters.</summary>
    public const int Length = 64;

    /// <summary>Takes a hash as stored.</summary>
    /// <exception cref="ArgumentException">Not 64 lower-case hexadecimal digits.</exception>
    public FileHash(string value)
    {
        if (value.Length != Length || value.Any(c => !char.IsAsciiHexDigitLower(c))) throw new ArgumentException("A file's address is 64 lower-case hexadecimal digits.", nameof(value));
        Value = value;
    }

    /// <summary>The digits.</summary>
    public string Value { get; }

    /// <inheritdoc />
    public override string ToString() => Value;
}
