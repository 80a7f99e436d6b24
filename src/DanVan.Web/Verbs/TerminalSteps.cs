namespace DanVan.Web.Verbs;

/// <summary>Shows whoever looks on what is being done: one line that is written over.</summary>
internal sealed class TerminalSteps : IProgress<string>
{
    private int _longest;

    /// <summary>One for the terminal; null when standard error is not one.</summary>
    public static TerminalSteps? OrNull() => Console.IsErrorRedirected ? null : new();

    /// <inheritdoc />
    public void Report(string value)
    {
        _longest = Math.Max(_longest, value.Length);
        Console.Error.Write($"\r{value.PadRight(_longest)}\r");
    }
}
