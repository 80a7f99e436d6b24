using System.Xml.Linq;

namespace DanVan.Conformance;

/// <summary>A test method that names a rule, and how its cases went.</summary>
/// <param name="Rule">The rule's number.</param>
/// <param name="Name">Class and method: <c>DeadlineTests.Late_stays_late</c>.</param>
/// <param name="Passed">True when a case passed and none failed. A method whose cases were all skipped proves nothing.</param>
/// <param name="Failed">True when a case failed.</param>
public sealed record RuleTest(int Rule, string Name, bool Passed, bool Failed)
{
    /// <summary>Reads the tests with a rule from xUnit's result files (<c>-result-xml</c>, schema 3).</summary>
    public static IReadOnlyList<RuleTest> Read(IEnumerable<XDocument> results)
    {
        var cases =
            from document in results
            from test in document.Descendants("test")
            from trait in test.Descendants("trait")
            where (string?)trait.Attribute("name") == "Rule"
            select (Rule: (int)trait.Attribute("value")!, Name: NameOf(test), Result: (string?)test.Attribute("result"));

        return
        [
            .. from one in cases
               group one.Result by (one.Rule, one.Name) into method
               select new RuleTest(method.Key.Rule, method.Key.Name, method.Contains("Pass") && !method.Contains("Fail"), method.Contains("Fail")),
        ];
    }

    private static string NameOf(XElement test) => $"{((string)test.Attribute("type")!).Split('.', '+')[^1]}.{(string)test.Attribute("method")!}";
}
