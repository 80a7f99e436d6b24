using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace DanVan.Load;

/// <summary>A browser without scripts that knows as much HTML as a load needs: a named form, its hidden fields, and what its lists offer first.</summary>
internal sealed class Browser : IDisposable
{
    // Presses of many browsers share few connections, as behind a proxy.
    private static readonly HttpClient _press = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();
    private readonly Uri _url;

    public Browser(Uri url)
    {
        _url = url;
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = true, CookieContainer = _cookies, AllowAutoRedirect = true, MaxConnectionsPerServer = 1, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = url };
        _http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        _http.DefaultRequestHeaders.Add("Accept-Language", "vi-VN,vi;q=0.9");
    }

    /// <summary>Where this browser is signed in, by the part before the @.</summary>
    public Dictionary<string, Browser> Officers { get; } = [];

    /// <summary>A browser of somebody else.</summary>
    public Browser Another() => new(_url);

    /// <summary>One GET as it comes over the wire.</summary>
    public async Task<Done> GetOnceAsync(string path)
    {
        var watch = Stopwatch.StartNew();
        using var response = await _http.GetAsync(path);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new(watch.Elapsed, bytes.Length, response.StatusCode == HttpStatusCode.OK);
    }

    /// <summary>A page, unpacked.</summary>
    public async Task<Page> OpenAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        return await ReadAsync(response);
    }

    /// <summary>Fills a form of a page and sends it; the page that follows.</summary>
    public async Task<Page> SubmitAsync(Page page, string form, params (string Name, string Value)[] fields)
    {
        var (action, hidden) = page.Form(form);
        var all = hidden.Where(h => fields.All(f => f.Name != h.Name)).Concat(fields).ToList();
        using HttpContent content = page.IsMultipart(form) ? Multipart(all) : new FormUrlEncodedContent(all.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        using var response = await _http.PostAsync(new Uri(page.Address, action), content);
        return await ReadAsync(response);
    }

    /// <summary>Sends a form as it stands and does not go where the reply leads.</summary>
    public async Task<(HttpStatusCode Status, int Bytes)> PressAsync(Page page, string form)
    {
        var (action, hidden) = page.Form(form);
        var address = new Uri(page.Address, action);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(hidden.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))) };
        request.Headers.Add("Cookie", _cookies.GetCookieHeader(address));
        using var response = await _press.SendAsync(request);
        return (response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length);
    }

    public void Dispose()
    {
        foreach (var officer in Officers.Values) officer.Dispose();
        _http.Dispose();
    }

    private static MultipartFormDataContent Multipart(IEnumerable<(string Name, string Value)> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        return content;
    }

    private static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsStreamAsync();
        if (response.Content.Headers.ContentEncoding.Contains("gzip")) bytes = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(bytes);
        return new Page(response.RequestMessage!.RequestUri!, response.StatusCode, await reader.ReadToEndAsync());
    }
}

/// <summary>A page as text.</summary>
internal sealed partial record Page(Uri Address, HttpStatusCode Status, string Html)
{
    public bool HasForm(string name) => Html.Contains($"data-test=\"{name}\"", StringComparison.Ordinal);

    public bool IsMultipart(string name) => Open(name).Contains("multipart", StringComparison.Ordinal);

    /// <summary>Where a form goes, with its hidden fields and the first choice of each of its lists.</summary>
    public (string Action, IReadOnlyList<(string Name, string Value)> Hidden) Form(string name)
    {
        var tag = Open(name);
        var start = Html.IndexOf(tag, StringComparison.Ordinal);
        var body = Html[start..Html.IndexOf("</form>", start, StringComparison.Ordinal)];
        var hidden = Hidden().Matches(body).Select(m => (Attribute(m.Value, "name"), Attribute(m.Value, "value")));
        var lists = Lists().Matches(body).Select(m => (Attribute(m.Groups[1].Value, "name"), Attribute(Chosen(m.Groups[2].Value), "value")));
        return (Attribute(tag, "action"), [.. hidden.Concat(lists).Where(f => f.Item1.Length > 0)]);
    }

    /// <summary>The first match of a group.</summary>
    public string? Find(Regex regex) => regex.Match(Html) is { Success: true } match ? match.Groups[1].Value : null;

    private string Open(string name) => Forms().Matches(Html).Select(m => m.Value).FirstOrDefault(f => Attribute(f, "data-test") == name) ?? throw new InvalidOperationException($"{Address} ({(int)Status}) has no form {name}.");

    private static string Chosen(string options) => Options().Matches(options) is var all && all.FirstOrDefault(o => o.Value.Contains("selected", StringComparison.Ordinal)) is { } selected ? selected.Value : all.Select(o => o.Value).FirstOrDefault() ?? "";

    private static string Attribute(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : "";

    [GeneratedRegex("<form[^>]*>")]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("<select([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Lists();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();
}
