using System.Reflection;
using DanVan.Core.RuleSets;

namespace DanVan.Platform.RuleSets;

/// <summary>The book last read, so that judging a record costs no query. It is asked again every few seconds whether it is still the newest.</summary>
public sealed class RuleMemory
{
    private static readonly TimeSpan _trust = TimeSpan.FromSeconds(5);

    private static readonly string[] _folders = [".Rules.", ".RuleSets.Data."];

    private readonly RuleBook _shipped;
    private volatile Entry _last;

    private RuleMemory(RuleBook shipped) => (_shipped, _last) = (shipped, new Entry(shipped, -1, DateTimeOffset.MinValue));

    /// <summary>The book as last seen in this process: for names in pages. What decides asks <see cref="RuleBooks.CurrentAsync"/>.</summary>
    public RuleBook Last => _last.Book;

    /// <summary>Reads and checks the rule sets of the mechanisms and every <c>Rules/*.json</c> of the rooms; the program does not start with a faulty one.</summary>
    /// <exception cref="RuleDataException">Every fault of every file.</exception>
    public static RuleMemory Load(IEnumerable<Assembly> rooms)
    {
        var files = from assembly in rooms.Prepend(typeof(RuleBook).Assembly)
                    from name in assembly.GetManifestResourceNames()
                    let file = FileOf(name)
                    where file is not null
                    select (Name: file, Content: assembly.GetManifestResourceStream(name)!);
        var opened = files.ToList();
        try
        {
            return new(RuleBook.Load(opened));
        }
        finally
        {
            opened.ForEach(f => f.Content.Dispose());
        }
    }

    private static string? FileOf(string resource) =>
        resource.EndsWith(".json", StringComparison.Ordinal) && _folders.FirstOrDefault(f => resource.Contains(f, StringComparison.Ordinal)) is { } folder
            ? resource[(resource.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..]
            : null;

    internal RuleBook? Fresh(DateTimeOffset now) => _last is { } last && now >= last.CheckedAt && now - last.CheckedAt < _trust ? last.Book : null;

    internal RuleBook? Confirm(int newest, DateTimeOffset now)
    {
        if (_last is not { } last || last.Number != newest) return null;
        _last = last with { CheckedAt = now };
        return last.Book;
    }

    internal RuleBook Keep(IEnumerable<RuleChange> changes, int number, DateTimeOffset now)
    {
        var book = _shipped.With(changes);
        _last = new(book, number, now);
        return book;
    }

    internal void Forget() => _last = _last with { CheckedAt = DateTimeOffset.MinValue };

    private sealed record Entry(RuleBook Book, int Number, DateTimeOffset CheckedAt);
}
