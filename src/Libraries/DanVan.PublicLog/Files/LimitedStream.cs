namespace DanVan.PublicLog;

/// <summary>Reads what another sends, up to a limit.</summary>
internal static class LimitedStream
{
    private const int FirstGuess = 8192;

    public static async ValueTask<LogFile> ReadAsync(Stream stream, int limit, CancellationToken cancel)
    {
        var buffer = new byte[Math.Min(limit, FirstGuess) + 1];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancel);
            if (read == 0) return new(LogFileState.Found, buffer.AsMemory(0, length));

            length += read;
            if (length > limit) return new(LogFileState.TooLarge);
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(2L * length, limit + 1L));
        }
    }
}
