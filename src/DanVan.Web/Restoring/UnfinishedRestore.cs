using DanVan.Platform.Files;

namespace DanVan.Web.Restoring;

/// <summary>The mark <c>DANVAN_DATA/restore-unfinished</c>: while it is there, database, keys and files may be of two installations, and no server starts on them.</summary>
internal static class UnfinishedRestore
{
    /// <summary>Sets the mark, lastingly.</summary>
    public static void Mark(DataFolder data)
    {
        using var file = new FileStream(PathOf(data), FileMode.Create, FileAccess.Write);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Takes it away.</summary>
    public static void Unmark(DataFolder data) => File.Delete(PathOf(data));

    /// <summary>Refuses to go on while it is there.</summary>
    /// <exception cref="InvalidOperationException">A restore was cut off.</exception>
    public static void Refuse(DataFolder data)
    {
        if (File.Exists(PathOf(data))) throw new InvalidOperationException($"A restore into {data.Path} was cut off at its last step. Run it again: danvan restore --in FILE --replace");
    }

    private static string PathOf(DataFolder data) => Path.Combine(data.Path, "restore-unfinished");
}
