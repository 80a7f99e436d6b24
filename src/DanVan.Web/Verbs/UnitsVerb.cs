using System.CommandLine;
using DanVan.Organisations.Domain;
using DanVan.Organisations.Reference;
using DanVan.Web.Hosting;

namespace DanVan.Web.Verbs;

/// <summary><c>danvan units check</c>: whether units, their history, boundaries and points agree with each other.</summary>
internal static class UnitsVerb
{
    public static Command Make()
    {
        var check = new Command("check", "Check the lists of units, their changes, boundaries and points; exit 1 when anything is wrong.");
        check.SetAction(_ => CheckAsync());
        return new Command("units", "The reference files of administrative units.") { check };
    }

    private static async Task<int> CheckAsync()
    {
        await using var app = DanVanApp.Build([]);
        var folder = app.Services.GetRequiredService<UnitDataFolder>();
        var problems = Problems(folder);
        foreach (var problem in problems) Console.WriteLine(problem);
        Console.WriteLine(problems.Count == 0 ? "Units, changes, boundaries and points agree." : $"{problems.Count} problems.");
        return problems.Count == 0 ? 0 : 1;
    }

    private static IReadOnlyList<string> Problems(UnitDataFolder folder)
    {
        try
        {
            var register = UnitFiles.Load(folder);
            var atlas = AtlasFiles.Load(folder, register);
            var layers = atlas.Layers.SelectMany(l => GeoJsonFile.Read(folder, l.File) is { } outlines ? AtlasCheck.Layer(register, atlas, l, outlines) : [$"{l.File}: missing"]);
            return [.. UnitCheck.Lists(register), .. AtlasCheck.Points(register, atlas), .. layers];
        }
        catch (Exception error) when (error is InvalidDataException or FileNotFoundException)
        {
            return [error.Message];
        }
    }
}
