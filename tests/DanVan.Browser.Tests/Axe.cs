using Microsoft.Playwright;

namespace DanVan.Browser.Tests;

/// <summary>Checks a page against WCAG 2.2, levels A and AA, with axe-core.</summary>
internal static class Axe
{
    private static readonly Lazy<string> _script = new(() => File.ReadAllText(Checkout.PathOf("src", "DanVan.Web", "Assets", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Each violation with the elements it was found in.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        // Evaluated by the debugger, so that the page's own content policy stays as it is.
        await page.EvaluateAsync(_script.Value);
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
                .map(v => v.id + ': ' + v.help + '\n  ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.any.map(a => a.message).join(' ')).join('\n  '))
            """);
    }
}
