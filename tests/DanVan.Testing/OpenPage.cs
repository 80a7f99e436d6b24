using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace DanVan.Testing;

/// <summary>A page as a visitor has it open. Tests find things by role, label and <c>data-test</c>, never by style.</summary>
public sealed class OpenPage(Visitor visitor, HttpResponseMessage response, IHtmlDocument document)
{
    /// <summary>The answer with its headers.</summary>
    public HttpResponseMessage Response { get; } = response;

    /// <summary>The parsed page.</summary>
    public IHtmlDocument Document { get; } = document;

    /// <summary>The status.</summary>
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query after all redirects.</summary>
    public string Address => Response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>What a reader reads, spaces made single.</summary>
    public string Text => WordsOf(Document.Body!);

    /// <summary>The one top heading.</summary>
    public string Heading => WordsOf(Assert.Single(Document.QuerySelectorAll("h1")));

    /// <summary>The texts of all elements marked <c>data-test="name"</c>.</summary>
    public IReadOnlyList<string> All(string dataTest) => [.. Document.QuerySelectorAll($"[data-test='{dataTest}']").Select(WordsOf)];

    /// <summary>The text of the only element marked <c>data-test="name"</c>.</summary>
    public string One(string dataTest) => Assert.Single(All(dataTest));

    /// <summary>The lines of the error summary, in order, also those that belong to no field; empty when there is none.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll("[role=alert] li").Select(WordsOf).Distinct()];

    /// <summary>A form by its <c>data-test</c>, id, or the words of its submit button. Without a name, the only form with method post in the main part of the page.</summary>
    public PageForm Form(string? name = null)
    {
        var forms = Document.Forms.OfType<IHtmlFormElement>().Where(f => name is null ? f.Method == "post" && f.Closest("main") is not null : Answers(f, name)).ToList();
        if (forms.Count == 1) return new PageForm(visitor, this, forms[0]);

        var there = string.Join(", ", Document.Forms.Select(f => $"{f.Method} {f.GetAttribute("action")} [{string.Join("|", Buttons(f).Select(WordsOf))}]"));
        throw new InvalidOperationException($"{Address} has {forms.Count} forms named \"{name}\" ({(int)Status}); it has: {there}");
    }

    /// <summary>True when the page has a form with this name.</summary>
    public bool HasForm(string name) => Document.Forms.OfType<IHtmlFormElement>().Any(f => Answers(f, name));

    /// <summary>Follows the link with these words, or with this <c>data-test</c>.</summary>
    public Task<OpenPage> FollowAsync(string link)
    {
        var links = Document.QuerySelectorAll("a[href]").Where(a => WordsOf(a) == link || a.GetAttribute("data-test") == link).Select(a => a.GetAttribute("href")!).Distinct().ToList();
        return links.Count == 1 ? visitor.OpenAsync(links[0]) : throw new InvalidOperationException($"{Address} has {links.Count} links named \"{link}\".");
    }

    /// <summary>An element's text, spaces made single.</summary>
    public static string WordsOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static IEnumerable<IElement> Buttons(IHtmlFormElement form) =>
        form.Elements.Where(e => e is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" or "image" });

    private static bool Answers(IHtmlFormElement form, string name) =>
        form.GetAttribute("data-test") == name || form.Id == name || Buttons(form).Any(b => WordsOf(b) == name || b.GetAttribute("data-test") == name);
}
