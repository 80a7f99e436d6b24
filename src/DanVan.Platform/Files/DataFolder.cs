namespace DanVan.Platform.Files;

/// <summary>The folder of database, files and keys (<c>DANVAN_DATA</c>).</summary>
/// <param name="Path">Absolute path; the folder exists.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The folder of keys, readable by the program's user alone. Without it the personal data of a backup cannot be read.</summary>
    public string Keys => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(System.IO.Path.Combine(Path, "keys")).FullName
        : Directory.CreateDirectory(System.IO.Path.Combine(Path, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    /// <summary>The folder named by the setting; else <c>data</c> beside the solution if the program runs from a checkout; else <c>data</c> beside the program.</summary>
    public static DataFolder Find(string? setting)
    {
        var path = string.IsNullOrWhiteSpace(setting) ? System.IO.Path.Combine(SolutionFolder() ?? AppContext.BaseDirectory, "data") : setting;
        return new(Directory.CreateDirectory(System.IO.Path.GetFullPath(path)).FullName);
    }

    private static string? SolutionFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "DanVan.slnx"))) return folder.FullName;
        }

        return null;
    }
}
