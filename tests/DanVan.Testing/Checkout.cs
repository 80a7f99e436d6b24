namespace DanVan.Testing;

/// <summary>The checkout that the tests were built from: its folder, and what generated documents are compared with.</summary>
public static class Checkout
{
    /// <summary>The folder of <c>DanVan.slnx</c>.</summary>
    public static string Folder { get; } = Find();

    /// <summary>A path below <see cref="Folder"/>.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DanVan.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run from their build output inside a checkout.");
    }
}
