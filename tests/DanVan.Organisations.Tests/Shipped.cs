using DanVan.Organisations.Domain;
using DanVan.Organisations.Reference;

namespace DanVan.Organisations.Tests;

/// <summary>The shipped reference files, read once for all tests.</summary>
internal static class Shipped
{
    public static readonly UnitDataFolder Folder = new(UnitDataFolder.Shipped, own: null);

    public static readonly UnitRegister Register = UnitFiles.Load(Folder);

    public static readonly UnitAtlas Atlas = AtlasFiles.Load(Folder, Register);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
