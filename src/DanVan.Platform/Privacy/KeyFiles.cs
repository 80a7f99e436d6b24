using System.Security.Cryptography;
using DanVan.Platform.Files;

namespace DanVan.Platform.Privacy;

/// <summary>Small secret files in <c>DANVAN_DATA/keys</c>, readable by the program's user alone, each written whole or not at all.</summary>
public sealed class KeyFiles(DataFolder data)
{
    /// <summary>The bytes of a file; null when there is none.</summary>
    public byte[]? Read(string name) => PathOf(name) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>The bytes of a file, or those drawn on the first start. Of two processes that start at once the first one's stay.</summary>
    public byte[] LoadOrMake(string name, Func<byte[]> draw)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
        {
            var temporary = Write(path, draw());
            try
            {
                File.Move(temporary, path);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(temporary);
            }
        }

        return File.ReadAllBytes(path);
    }

    /// <summary>Puts other bytes in the place of a file's.</summary>
    public void Replace(string name, byte[] bytes)
    {
        var path = PathOf(name);
        File.Move(Write(path, bytes), path, overwrite: true);
    }

    /// <summary>Removes a file; nothing when there is none.</summary>
    public void Remove(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) => Path.Combine(data.Keys, name);

    private static string Write(string path, byte[] bytes)
    {
        var temporary = $"{path}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(temporary, options);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
        return temporary;
    }
}
