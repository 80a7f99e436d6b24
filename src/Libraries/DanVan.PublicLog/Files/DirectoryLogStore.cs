namespace DanVan.PublicLog;

/// <summary>A log as files in a folder, as it is served: any web server can publish the folder, any copy of it is a mirror.</summary>
/// <param name="folder">Is made with the first file.</param>
public sealed class DirectoryLogStore(string folder) : ILogStore
{
    private readonly string _folder = Path.GetFullPath(folder);

    /// <inheritdoc />
    public async ValueTask<LogFile> FetchAsync(string path, int limit, CancellationToken cancel = default)
    {
        try
        {
            await using var stream = new FileStream(PathOf(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.Asynchronous);
            return await LimitedStream.ReadAsync(stream, limit, cancel);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return LogFile.Missing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(LogFileState.Unreachable, Problem: e.Message);
        }
    }

    /// <inheritdoc />
    public async ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var target = PathOf(path);
        var parent = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);

        // A reader sees the old file or the new one; a crash leaves at most a stray file that nobody asks for.
        var unfinished = Path.Combine(parent, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.Asynchronous))
            {
                await stream.WriteAsync(content, cancel);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask RemovePartialsAsync(LogTile full, CancellationToken cancel = default)
    {
        var partials = PathOf(full.Full + ".p");
        if (Directory.Exists(partials)) Directory.Delete(partials, recursive: true);
        return ValueTask.CompletedTask;
    }

    // Paths come from this library, but a store must not depend on that to stay in its folder.
    private string PathOf(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_folder, path));
        return full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : throw new ArgumentException("The path leads out of the log's folder.", nameof(path));
    }
}
