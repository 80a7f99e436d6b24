using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DanVan.Browser.Tests;

/// <summary>The bytes of a first view as they cross the wire, compressed, with their heads.</summary>
internal sealed class Wire
{
    private static readonly string[] _textFiles = ["Document", "Stylesheet", "Script"];

    private readonly ConcurrentDictionary<string, (string Kind, string Url)> _requests = new();
    private readonly ConcurrentDictionary<string, int> _bytes = new();

    /// <summary>Counts from now on.</summary>
    public static async Task<Wire> OfAsync(IPage page)
    {
        var wire = new Wire();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.responseReceived").OnEvent += (_, e) =>
            wire._requests[e!.Value.GetProperty("requestId").GetString()!] = (e.Value.GetProperty("type").GetString()!, e.Value.GetProperty("response").GetProperty("url").GetString()!);
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
            wire._bytes[e!.Value.GetProperty("requestId").GetString()!] = (int)e.Value.GetProperty("encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        return wire;
    }

    /// <summary>Files of this name that are larger, or that were not fetched at all.</summary>
    public IEnumerable<string> LargerThan(string name, int mostBytes)
    {
        var found = _requests.Where(r => r.Value.Url.EndsWith(name, StringComparison.Ordinal)).Select(r => _bytes.GetValueOrDefault(r.Key)).ToList();
        return found.Count == 0 ? [$"{name} was not fetched"] : found.Where(bytes => bytes > mostBytes).Select(bytes => $"{name} has {bytes} bytes");
    }

    /// <summary>What is too heavy: all of it, or HTML, styles and scripts together.</summary>
    public IEnumerable<string> TooMuch(int mostBytes, int mostBytesOfTextFiles)
    {
        var all = _requests.Select(r => (r.Value.Kind, r.Value.Url, Bytes: _bytes.GetValueOrDefault(r.Key))).ToList();
        var list = string.Join(", ", all.OrderByDescending(r => r.Bytes).Select(r => $"{new Uri(r.Url).AbsolutePath} {r.Bytes}"));
        var text = all.Where(r => _textFiles.Contains(r.Kind)).Sum(r => r.Bytes);
        if (all.Sum(r => r.Bytes) > mostBytes) yield return $"{all.Sum(r => r.Bytes)} bytes in all: {list}";
        if (text > mostBytesOfTextFiles) yield return $"{text} bytes of HTML, CSS and JavaScript: {list}";
    }
}
