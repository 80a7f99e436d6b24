using System.Text.Json;
using System.Xml.Linq;

namespace DanVan.Web.Tests.Architecture;

public class DependencyTests
{
    [Fact]
    public void Every_package_has_its_reason_in_the_document()
    {
        var document = File.ReadAllText(Checkout.PathOf("docs", "dependencies.md"));

        Law.Holds(NuGet().Concat(Npm()).Where(name => !document.Contains($"| `{name}` |", StringComparison.Ordinal)).Select(name => $"{name} has no line in docs/dependencies.md"));
    }

    private static IEnumerable<string> NuGet() =>
        XDocument.Load(Checkout.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value);

    private static IEnumerable<string> Npm()
    {
        var package = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("src", "DanVan.Web", "Assets", "package.json"))).RootElement;
        return new[] { "dependencies", "devDependencies" }.SelectMany(kind => package.GetProperty(kind).EnumerateObject().Select(p => p.Name));
    }
}
