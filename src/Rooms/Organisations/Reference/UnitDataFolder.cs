using System.IO.Compression;
using System.Text;

namespace DanVan.Organisations.Reference;

/// <summary>
/// The reference files of units and boundaries: those shipped beside the program (<c>unit-data</c>) and, before them, those of the operator's own folder.
/// A file may be plain or compressed: <c>units.csv</c>, <c>units.csv.br</c>, <c>units.csv.gz</c>.
/// </summary>
public sealed class UnitDataFolder(string shipped, string? own)
{
    /// <summary>The shipped folder beside the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "unit-data");

    /// <summary>The folder of the operator, if one is set.</summary>
    public string? Own => own;

    /// <summary>Opens a file, decompressed; null when neither folder has it.</summary>
    public Stream? Open(string name) => (own is null ? null : OpenIn(own, name)) ?? OpenIn(shipped, name);

    /// <summary>The text of a file; null when neither folder has it.</summary>
    public string? ReadText(string name)
    {
        using var stream = Open(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Stream? OpenIn(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return File.OpenRead(path);
        if (File.Exists(path + ".br")) return new BrotliStream(File.OpenRead(path + ".br"), CompressionMode.Decompress);
        return File.Exists(path + ".gz") ? new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress) : null;
    }
}
