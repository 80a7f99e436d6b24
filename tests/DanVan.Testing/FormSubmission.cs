using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;

namespace DanVan.Testing;

/// <summary>The form data set of the HTML standard: which fields are sent, in which order, and how.</summary>
internal static class FormSubmission
{
    /// <summary>The request a browser would send.</summary>
    public static HttpRequestMessage Of(IHtmlFormElement form, IElement? button, Uri page, IReadOnlyList<(string Name, string Value)> forced, IReadOnlySet<string> withheld)
    {
        var address = new Uri(page, button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.PathAndQuery);
        var fields = Values(form, button).Where(f => !withheld.Contains(f.Name)).Concat(forced).ToList();
        if (form.Method != "post")
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(address) { Query = query }.Uri);
        }

        var files = Files(form).Where(f => !withheld.Contains(f.Name)).ToList();
        var content = form.Enctype == "multipart/form-data"
            ? Multipart(fields, files)
            : (HttpContent)new FormUrlEncodedContent(fields.Concat(files.Select(f => (f.Name, Value: f.File?.Name ?? ""))).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }

    private static IEnumerable<(string Name, string Value)> Values(IHtmlFormElement form, IElement? button) =>
        from element in form.Elements
        let name = element.GetAttribute("name")
        where !string.IsNullOrEmpty(name) && !IsDisabled(element)
        from value in ValuesOf(element, button)
        select (name, value);

    private static IEnumerable<string> ValuesOf(IHtmlElement element, IElement? button) => element switch
    {
        IHtmlButtonElement b => b == button ? [b.Value] : [],
        IHtmlInputElement { Type: "submit" or "image" or "button" or "reset" } b => b == button ? [b.Value] : [],
        IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } b => b.IsChecked ? [b.Value] : [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value.ReplaceLineEndings("\r\n")],
        IHtmlSelectElement list => list.Options.Where(o => o.IsSelected && !o.IsDisabled).Select(o => o.Value),
        _ => [],
    };

    private static bool IsDisabled(IHtmlElement element) => element.HasAttribute("disabled") || element.Closest("fieldset[disabled]") is not null;

    private static IEnumerable<(string Name, IFile? File)> Files(IHtmlFormElement form) =>
        from input in form.Elements.OfType<IHtmlInputElement>()
        where input.Type == "file" && !string.IsNullOrEmpty(input.Name) && !IsDisabled(input)
        from file in input.Files!.Length == 0 ? [null] : input.Files.Cast<IFile?>()
        select (input.Name!, file);

    private static MultipartFormDataContent Multipart(IEnumerable<(string Name, string Value)> fields, IEnumerable<(string Name, IFile? File)> files)
    {
        // Browsers write file names in UTF-8.
        var content = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in fields)
        {
            var part = new StringContent(value);
            part.Headers.ContentType = null;
            content.Add(part, $"\"{name}\"");
        }

        foreach (var (name, file) in files)
        {
            var part = new StreamContent(file?.Body ?? Stream.Null);
            part.Headers.ContentType = new MediaTypeHeaderValue(file?.Type ?? "application/octet-stream");
            // An empty file field is sent with an empty name, which the typed header would leave out.
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{file?.Name}\"");
            content.Add(part);
        }

        return content;
    }
}
