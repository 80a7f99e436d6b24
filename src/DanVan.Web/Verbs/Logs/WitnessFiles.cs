using System.Text;
using DanVan.PublicLog;

namespace DanVan.Web.Verbs.Logs;

/// <summary>A witness's key and memory. Whoever lost the memory must take a new key: the old one would sign what it denied before.</summary>
public static class WitnessFiles
{
    /// <summary>Opens both; on the first run, when neither is there, makes them.</summary>
    /// <exception cref="IOException">One is there without the other, or damaged, or belongs to another log.</exception>
    public static async Task<SignerKey> OpenAsync(string keyPath, string statePath, VerifierKey logKey, string? name, CancellationToken cancellationToken)
    {
        var seen = SeenLog.Load(statePath);
        if (seen is not null && !seen.Key.Equals(logKey)) throw new IOException($"{statePath} remembers a log with another key, {seen.Key}. Give each log a key and a state of its own.");
        if (File.Exists(keyPath))
        {
            if (seen is null) throw new IOException($"{statePath} is gone, and with it what {keyPath} signed. Restore it; or move the key away as well, and have the new one registered.");
            return SignerKey.TryParse((await File.ReadAllTextAsync(keyPath, cancellationToken)).Trim(), out var key) && key.Verifier.Type == NoteKeyType.Cosignature ? key : throw new IOException($"{keyPath} is not the key of a witness.");
        }

        if (seen?.Checkpoint is not null) throw new IOException($"{keyPath} is gone. Restore it; or move {statePath} away as well, and have the new key registered.");
        if (name is null) throw new IOException("On the first run give the witness a name with --name, such as witness.example.vn.");
        // The empty memory first: a crash between the two leaves a state that knows of nothing signed.
        await new SeenLog(logKey, null).SaveAsync(statePath, cancellationToken);
        return await DrawAsync(keyPath, name, cancellationToken);
    }

    /// <summary>Holds the state for one process: two that read it and then write it could cosign two stories.</summary>
    public static FileStream Hold(string statePath)
    {
        try
        {
            return new FileStream(statePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new IOException($"{statePath} is in use by another witness ({exception.Message})", exception);
        }
    }

    private static async Task<SignerKey> DrawAsync(string path, string name, CancellationToken cancellationToken)
    {
        var key = SignerKey.Generate(name, NoteKeyType.Cosignature);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var unfinished = path + ".new";
        File.Delete(unfinished);
        await using (var file = new FileStream(unfinished, options))
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes(key.Export() + "\n"), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
        return key;
    }
}
