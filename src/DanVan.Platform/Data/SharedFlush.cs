using System.Collections.Concurrent;

namespace DanVan.Platform.Data;

/// <summary>
/// Flushes the write-ahead log of one SQLite file for several transactions at once. SQLite itself would flush for each, one after the other; here each waits, after its
/// commit and out of the others' way, for the next flush that begins. Nothing is acknowledged before its bytes are on the disk.
/// </summary>
/// <param name="flush">Brings to the disk what was written so far.</param>
public sealed class SharedFlush(Action flush)
{
    private static readonly ConcurrentDictionary<string, SharedFlush> _ofFiles = new();

    private readonly Lock _door = new();
    private TaskCompletionSource? _next;
    private bool _runs;

    /// <summary>That of a database file.</summary>
    public static SharedFlush Of(string database) => _ofFiles.GetOrAdd(database, path => new SharedFlush(() => ToDisk(path + "-wal")));

    /// <summary>Waits for a flush that begins after this call.</summary>
    public Task FlushedAsync()
    {
        lock (_door)
        {
            _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var mine = _next.Task;
            if (_runs) return mine;
            _runs = true;
            _ = Task.Run(Run);
            return mine;
        }
    }

    private void Run()
    {
        while (true)
        {
            TaskCompletionSource round;
            lock (_door)
            {
                if (_next is null)
                {
                    _runs = false;
                    return;
                }

                round = _next;
                _next = null;
            }

            try
            {
                flush();
                round.SetResult();
            }
            catch (Exception exception)
            {
                // Whatever it is, those who wait are told; nobody may hang because the disk failed in a new way.
                round.SetException(exception);
            }
        }
    }

    private static void ToDisk(string log)
    {
        try
        {
            // Opened anew each time: the log is another file after the last connection has closed.
            using var handle = File.OpenHandle(log, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(handle);
        }
        catch (FileNotFoundException)
        {
            // The last connection closed and brought everything into the database file, flushed.
        }
    }
}
