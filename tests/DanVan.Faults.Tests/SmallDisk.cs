using System.Diagnostics;

namespace DanVan.Faults.Tests;

/// <summary>A disk of some megabytes, in memory, mounted over a folder. Only root may mount; elsewhere the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Mounts one; skips the test where that is not allowed.</summary>
    public static SmallDisk Mount(string folder, int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "danvan-test", folder), "No small disk can be mounted here (needs root)");
        return new(folder);
    }

    /// <summary>Fills it to the last byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 2)
        {
            try
            {
                while (true) file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // No room for so many; there may be for fewer.
            }
        }
    }

    /// <summary>Makes room.</summary>
    public void Clear() => File.Delete(Filler);

    /// <inheritdoc />
    public void Dispose() => Run("umount", "-l", _folder);

    private string Filler => Path.Combine(_folder, "filler");

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
