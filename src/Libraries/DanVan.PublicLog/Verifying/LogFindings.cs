namespace DanVan.PublicLog;

/// <summary>Findings up to a limit: a log that is wrong everywhere must not fill the memory of whoever looks.</summary>
internal sealed class LogFindings(int limit)
{
    private readonly List<LogFinding> _all = [];

    public IReadOnlyList<LogFinding> All => _all;

    public bool IsFull { get; private set; }

    public void Add(LogFinding finding)
    {
        if (IsFull) return;
        IsFull = _all.Count >= limit;
        _all.Add(IsFull ? new(LogFindingKind.TooMany, finding.Path) : finding);
    }

    public static LogFinding Unread(string path, LogFile file) => new(file.State switch
    {
        LogFileState.Missing => LogFindingKind.FileMissing,
        LogFileState.TooLarge => LogFindingKind.FileTooLarge,
        _ => LogFindingKind.FileUnreachable,
    }, path)
    { Detail = file.Problem };
}
