using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace DanVan.Platform.Photos;

/// <summary>How the process for photos is started: the program itself with its hidden verb <c>photo</c>.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">What comes before the boxes.</param>
public sealed record PhotoCommand(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>How long one photo may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The command for the program's assembly, started by <c>dotnet</c>, by its own executable or inside a test alike.</summary>
    public static PhotoCommand Of(Assembly program)
    {
        var runsOnDotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        var dotnet = runsOnDotnet ? Environment.ProcessPath! : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var own = Path.Combine(AppContext.BaseDirectory, program.GetName().Name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return System.IO.File.Exists(own) && !runsOnDotnet ? new(own, ["photo"]) : new(dotnet, ["exec", program.Location, "photo"]);
    }
}

/// <summary>
/// Takes a photo from a stranger: each file is decoded and encoded anew in a process of its own that may use so much time and memory and no more. At the most
/// two run at once; a queue that is too long answers <see cref="PhotoRefusals.Busy"/> instead of holding requests.
/// </summary>
public sealed class PhotoReader(PhotoCommand command, ILogger<PhotoReader> log) : IDisposable
{
    private const int AtOnce = 2;
    private const int AnswerBytes = 8 * 1024 * 1024;
    private const long MemoryBytes = 700L * 1024 * 1024;

    private static readonly TimeSpan _queuePatience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _free = new(AtOnce, AtOnce);

    /// <summary>The photo as the house keeps it, or why it was not taken.</summary>
    /// <param name="file">Positioned at its first byte; it is not held in memory.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<Outcome<EncodedPhoto>> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        if (file.Length > PhotoLimits.FileBytes) return PhotoRefusals.TooLarge;
        // Most of what is no photo at all costs no process.
        var head = new byte[PhotoFormats.HeadBytes];
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        if (PhotoFormats.Of(head.AsSpan(0, read)) is null) return PhotoRefusals.NotAPhoto;

        file.Position = 0;
        return await RunAsync(file, [], cancellationToken);
    }

    /// <summary>A kept picture with boxes blacked out, to hide a face or a number plate.</summary>
    public async Task<Outcome<EncodedPhoto>> CoverAsync(Stream picture, IReadOnlyList<PhotoBox> boxes, CancellationToken cancellationToken)
    {
        if (boxes.Any(b => !b.IsInside)) throw new ArgumentException("A box lies outside the picture.", nameof(boxes));
        return await RunAsync(picture, boxes, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _free.Dispose();

    private async Task<Outcome<EncodedPhoto>> RunAsync(Stream file, IReadOnlyList<PhotoBox> boxes, CancellationToken cancellationToken)
    {
        if (!await _free.WaitAsync(_queuePatience, cancellationToken)) return PhotoRefusals.Busy;
        try
        {
            using var process = Start(boxes);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(command.Patience);
            try
            {
                return await TalkAsync(process, file, patience.Token);
            }
            catch (Exception exception) when (exception is IOException or EndOfStreamException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                log.LogWarning("The process for a photo of {Bytes} bytes was ended: {Failure}", file.Length, exception.GetType().Name);
                return PhotoRefusals.Unreadable;
            }
            finally
            {
                if (!process.HasExited) process.Kill();
            }
        }
        finally
        {
            _free.Release();
        }
    }

    private static async Task<Outcome<EncodedPhoto>> TalkAsync(Process process, Stream file, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watch = WatchMemoryAsync(process, done.Token);
        var answer = ReadAnswerAsync(process, cancellationToken);
        await file.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
        process.StandardInput.Close();
        var bytes = await answer;
        await process.WaitForExitAsync(cancellationToken);
        await done.CancelAsync();
        await watch;
        return process.ExitCode == 0 ? PhotoWorker.Read(bytes) : PhotoRefusals.Unreadable;
    }

    private static async Task<byte[]> ReadAnswerAsync(Process process, CancellationToken cancellationToken)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await process.StandardOutput.BaseStream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            answer.Write(buffer, 0, read);
            if (answer.Length > AnswerBytes) throw new IOException("The answer is too long.");
        }

        return answer.ToArray();
    }

    private static async Task WatchMemoryAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            while (!process.HasExited)
            {
                process.Refresh();
                if (process.WorkingSet64 > MemoryBytes) process.Kill();
                await Task.Delay(_look, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
            // It ended by itself.
        }
    }

    private Process Start(IReadOnlyList<PhotoBox> boxes)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments.Concat(boxes.Select(Write)))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        // Nothing of the server's settings (connection string, mail password) goes along.
        var kept = start.Environment.Where(v => v.Key is "PATH" or "HOME" or "TMPDIR" or "TEMP" or "TMP" or "SystemRoot" or "DOTNET_ROOT" or "LD_LIBRARY_PATH").ToList();
        start.Environment.Clear();
        foreach (var variable in kept) start.Environment.Add(variable);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x8000000";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        // Compiled code is otherwise mapped through a file larger than the process may write.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start) ?? throw new InvalidOperationException("The process for photos did not start.");
    }

    private static string Write(PhotoBox box) => string.Create(CultureInfo.InvariantCulture, $"{box.Left},{box.Top},{box.Width},{box.Height}");
}
