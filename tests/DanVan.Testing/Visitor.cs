using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using DanVan.Core;
using Xunit;

namespace DanVan.Testing;

/// <summary>One person's browser without JavaScript: it keeps cookies, follows redirects and sends forms as the page wrote them.</summary>
public sealed class Visitor(HttpMessageHandler handler, Uri root) : IDisposable
{
    private const int MostRedirects = 10;

    /// <summary>The header that tells a test server, which has no sockets, where a request comes from.</summary>
    public const string AddressHeader = "X-Test-Address";

    private readonly HttpMessageInvoker _http = new(handler);
    private readonly HtmlParser _html = new();

    /// <summary>A visitor of a program that listens on an address.</summary>
    public static Visitor Of(Uri address) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }, address);

    /// <summary>What the browser remembers.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>The account that is signed in; null for an anonymous visitor.</summary>
    public AccountId? Account { get; init; }

    /// <summary>The network address it comes from; rate limits look at it.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The language cookie is not set by this; it is what the browser says it prefers.</summary>
    public string Languages { get; init; } = "vi-VN,vi;q=0.9";

    /// <summary>Opens a page and follows its redirects.</summary>
    public async Task<OpenPage> OpenAsync(string address)
    {
        var response = await GetAsync(address, follow: true);
        return await PageOf(response);
    }

    /// <summary>Gets what is not a page: JSON, a feed, a file, or a redirect that should not be followed.</summary>
    public Task<HttpResponseMessage> GetAsync(string address, bool follow = false) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(root, address)), follow);

    /// <summary>Sends any request; redirects are followed as a browser does, by GET after a POST.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool follow = false)
    {
        var address = request.RequestUri!.IsAbsoluteUri ? request.RequestUri : new Uri(root, request.RequestUri);
        request.RequestUri = address;
        var response = await OnceAsync(request);
        for (var hop = 0; follow && response.Headers.Location is { } to && (int)response.StatusCode is 301 or 302 or 303; hop++)
        {
            if (hop == MostRedirects) throw new InvalidOperationException($"{address} redirects in a circle.");
            address = new Uri(address, to);
            response = await OnceAsync(new HttpRequestMessage(HttpMethod.Get, address));
        }

        return response;
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    internal async Task<OpenPage> PageOf(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new OpenPage(this, response, await _html.ParseDocumentAsync(html));
    }

    private async Task<HttpResponseMessage> OnceAsync(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        request.Headers.Add(AddressHeader, Address.ToString());
        request.Headers.AcceptLanguage.ParseAdd(Languages);
        if (request.Headers.Accept.Count == 0) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        response.RequestMessage = request;
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set) Cookies.SetCookies(address, WithoutExpiry(cookie));
        }

        return response;
    }

    // The jar looks at the machine's clock, the site at the test's. A cookie that is taken back (1970) still says so.
    private static string WithoutExpiry(string cookie) =>
        string.Join(';', cookie.Split(';').Where(part => !part.TrimStart().StartsWith("expires=", StringComparison.OrdinalIgnoreCase) || part.Contains("1970", StringComparison.Ordinal)));
}
