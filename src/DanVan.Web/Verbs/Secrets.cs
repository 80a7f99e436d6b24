using DanVan.Platform.Backup;

namespace DanVan.Web.Verbs;

/// <summary>Passphrases and keys that a verb is given in files or asks for at the terminal; never on the command line, where others on the machine could read them.</summary>
internal static class Secrets
{
    /// <summary>The first line of a file.</summary>
    /// <exception cref="BackupFault">There is no such file, or it is empty.</exception>
    public static string? FromFile(string? path)
    {
        if (path is null) return null;
        if (!File.Exists(path)) throw new BackupFault($"There is no passphrase file {path}.");
        return File.ReadLines(path).FirstOrDefault() is { Length: > 0 } line ? line : throw new BackupFault($"The passphrase file {path} is empty.");
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="BackupFault">There is no such file.</exception>
    public static byte[]? Bytes(string? path) => path is null ? null : File.Exists(path) ? File.ReadAllBytes(path) : throw new BackupFault($"There is no file {path}.");

    /// <summary>Asks at the terminal without showing what is typed; null when there is no terminal or nothing was typed.</summary>
    public static string? Ask(string question)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected) return null;
        Console.Error.Write(question);
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.Length == 0 ? null : typed.ToString();
    }

    /// <summary>Asks for a new passphrase twice; null when there is no terminal or nothing was typed.</summary>
    /// <exception cref="BackupFault">The two differ.</exception>
    public static string? AskNew(string question)
    {
        if (Ask(question) is not { } first) return null;
        return Ask("Once more: ") == first ? first : throw new BackupFault("The two passphrases differ.");
    }
}
