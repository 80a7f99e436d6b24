using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests;

/// <summary>What the browser complains of: errors of scripts, blocked content (CSP reports in the console), files that are missing, calls to foreign hosts.</summary>
internal static class Troubles
{
    /// <summary>A list that fills while the page is used.</summary>
    public static ConcurrentQueue<string> Of(IPage page)
    {
        var troubles = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") troubles.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => troubles.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) => troubles.Enqueue($"failed: {request.Url} {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) troubles.Enqueue($"{response.Status}: {response.Url}");
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { IsLoopback: false, Scheme: "http" or "https" } foreign) troubles.Enqueue($"calls {foreign.Host}");
        };
        return troubles;
    }
}
