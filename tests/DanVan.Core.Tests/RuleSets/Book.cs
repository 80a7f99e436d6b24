using System.Text;
using DanVan.Core.RuleSets;

namespace DanVan.Core.Tests.RuleSets;

internal static class Book
{
    /// <summary>The rule sets that come with the mechanisms.</summary>
    public static readonly RuleBook Shipped = RuleBook.Load(
        typeof(RuleBook).Assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Rules.", StringComparison.Ordinal))
            .Select(name => (name, typeof(RuleBook).Assembly.GetManifestResourceStream(name)!)));

    public static RuleBook Of(params (string Name, string Json)[] files) =>
        RuleBook.Load(files.Select(file => (file.Name, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(file.Json)))));

    public static IReadOnlyList<string> Faults(params (string Name, string Json)[] files) => Assert.Throws<RuleDataException>(() => Of(files)).Faults;

    /// <summary>A rule set "thresholds" with versions 2020–2022 (more than 1/2) and from 2023-07-01 (at least 2/3).</summary>
    public static string Thresholds(string values = "") => $$"""
        {
          "id": "thresholds",
          "title": { "vi": "Ngưỡng", "en": "Thresholds" },
          "versions": [
            {
              "validFrom": "2020-01-01", "validTo": "2022-12-31", "confidence": "high", "sources": [{ "vi": "luật cũ", "en": "old law" }],
              "values": { "pass": { "label": { "vi": "Thông qua", "en": "Passing" }, "share": { "numerator": 1, "denominator": 2, "atLeast": false } } }
            },
            {
              "validFrom": "2023-07-01", "confidence": "low", "sources": [{ "vi": "luật mới", "en": "new law" }],
              "values": {
                {{values}}
                "pass": { "label": { "vi": "Thông qua", "en": "Passing" }, "share": { "numerator": 2, "denominator": 3, "atLeast": true } },
                "posting": { "label": { "vi": "Niêm yết", "en": "Posting" }, "number": { "value": 30, "min": 30, "max": 90 } },
                "online": { "label": { "vi": "Trực tuyến", "en": "Online" }, "on": false },
                "days": { "label": { "vi": "Ngày trao", "en": "Days of award" }, "list": ["02-03", "05-19"] },
                "reply": { "label": { "vi": "Trả lời", "en": "Reply" }, "deadline": { "amount": 10, "unit": "working-days", "from": "received", "extensions": 1, "extensionAmount": 5 } },
                "items": { "label": { "vi": "Danh mục", "en": "Items" }, "table": [{ "no": 1, "name": "Kế hoạch" }, { "no": 2, "name": "Ngân sách" }] }
              }
            }
          ]
        }
        """;
}
