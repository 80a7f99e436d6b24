using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DanVan.Platform.Web.Limits;

/// <summary>
/// A form with files that is too large as a whole comes back with everything that was typed: its files are read over and dropped, its words go on to the page, which asks
/// <see cref="WasTooLarge"/> and says so. Without this the server hangs up in the middle and the person loses the text.
/// </summary>
/// <param name="bytes">The largest form that is taken whole.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargeFormAttribute(long bytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Beyond so many times the limit nobody waits for the rest: the answer is a plain 413.</summary>
    private const int MostTimes = 4;

    private const int MostFields = 200;
    private const int MostFieldBytes = 256 * 1024;

    private static readonly object _mark = new();

    /// <summary>Before the antiforgery check, which reads the form.</summary>
    public int Order => 0;

    /// <summary>True when files of this request were dropped because the form was too large.</summary>
    public static bool WasTooLarge(HttpContext http) => http.Items.ContainsKey(_mark);

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Request.ContentLength is not { } length || length <= bytes || length > bytes * MostTimes || BoundaryOf(http.Request) is not { } boundary) return;

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = length;
        var fields = await WordsAsync(new MultipartReader(boundary, http.Request.Body), http.RequestAborted);
        http.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
        http.Items[_mark] = true;
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    private static async Task<Dictionary<string, StringValues>> WordsAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFormDataSection() is not { } field || fields.Count >= MostFields) continue;
            var words = await ReadAsync(section.Body, cancellationToken);
            fields[field.Name] = StringValues.Concat(fields.GetValueOrDefault(field.Name), words);
        }

        return fields;
    }

    private static async Task<string> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostFieldBytes];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
