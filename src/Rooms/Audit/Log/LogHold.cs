using System.Globalization;
using System.Text;
using DanVan.Platform.Privacy;

namespace DanVan.Audit.Log;

/// <summary>Why the log waits.</summary>
/// <param name="Since">Since when; null when the file cannot be read.</param>
/// <param name="Why">Why, in words for the operator.</param>
/// <param name="Backup">The backup that was restored; null when there is none to name.</param>
public sealed record HeldLog(DateTimeOffset? Since, string Why, string? Backup);

/// <summary>
/// The file <c>DANVAN_DATA/keys/log-hold</c>. While it is there nothing is sequenced or signed: whoever restored a backup does not know whether more was published than the backup holds, and a log that
/// signed on from there would have told two stories. <c>danvan log resume</c>, <c>recover</c> and <c>begin</c> lift it.
/// </summary>
public sealed class LogHold(KeyFiles files, TimeProvider clock)
{
    /// <summary>The file's name among the keys.</summary>
    public const string FileName = "log-hold";

    private const string FirstLine = "danvan-log-hold/v1";
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The commands that lift it, for whoever reads a line of the program's log or a page of the administration.</summary>
    public const string Remedy = "danvan log resume --checkpoint FILE (the newest published checkpoint is at hand), danvan log recover --url U or --dir D (a copy of the log has more), or danvan log begin --origin NEW (neither)";

    /// <summary>Holds the log from now on.</summary>
    /// <param name="why">Why, in one line.</param>
    /// <param name="backup">The backup that was restored; null when there is none to name.</param>
    public void Put(string why, string? backup = null) => files.Replace(FileName, Encoding.UTF8.GetBytes(
        $"{FirstLine}\nsince {clock.GetUtcNow().UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}\nwhy {why.ReplaceLineEndings(" ")}\n{(backup is null ? "" : $"backup {backup.ReplaceLineEndings(" ")}\n")}"));

    /// <summary>What holds the log; null when nothing does. A file that cannot be read holds it as well.</summary>
    public HeldLog? Read()
    {
        if (files.Read(FileName) is not { } bytes) return null;
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var isKnown = DateTimeOffset.TryParseExact(Of(lines, "since"), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since);
        return lines[0] == FirstLine ? new(isKnown ? since : null, Of(lines, "why") ?? "", Of(lines, "backup")) : new(null, $"{FileName} among the keys cannot be read", null);
    }

    /// <summary>Lets the log go on.</summary>
    public void Lift() => files.Remove(FileName);

    private static string? Of(string[] lines, string name) => lines.FirstOrDefault(l => l.StartsWith(name + ' ', StringComparison.Ordinal))?[(name.Length + 1)..];
}
