using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;

namespace DanVan.Testing;

/// <summary>A form that is filled and sent as a browser does: hidden fields, antiforgery and key included, nothing that the page does not offer. <see cref="Force"/> sends what a browser would not.</summary>
public sealed class PageForm(Visitor visitor, OpenPage page, IHtmlFormElement form)
{
    private readonly List<(string Name, string Value)> _forced = [];
    private readonly HashSet<string> _withheld = [];

    /// <summary>The element.</summary>
    public IHtmlFormElement Element => form;

    /// <summary>Types into a field or picks from a list. The field is named by its label or its name (<c>Input.Title</c>, or just <c>Title</c>).</summary>
    public PageForm Fill(string field, string value)
    {
        switch (Field(field))
        {
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlSelectElement list: Pick(list, value); break;
            case IHtmlInputElement { Type: "radio" }: Choose(field, value); break;
            case IHtmlInputElement { Type: "checkbox" or "file" } input: throw new InvalidOperationException($"{field} is a {input.Type}; use Tick or Attach.");
            case IHtmlInputElement input: input.Value = value; break;
            case var other: throw new InvalidOperationException($"{field} is a {other.LocalName} and cannot be filled.");
        }

        return this;
    }

    /// <summary>Ticks a box, or unticks it. With several boxes of one name, the one with this value.</summary>
    public PageForm Tick(string field, bool on = true, string? value = null)
    {
        var boxes = Fields(field).OfType<IHtmlInputElement>().Where(b => b.Type == "checkbox" && (value is null || b.Value == value)).ToList();
        One(boxes, field).IsChecked = on;
        return this;
    }

    /// <summary>Chooses a radio button by value or by its label.</summary>
    public PageForm Choose(string field, string value)
    {
        var name = ((IHtmlInputElement)Field(field)).Name;
        var radios = form.Elements.OfType<IHtmlInputElement>().Where(r => r.Type == "radio" && r.Name == name).ToList();
        var one = One(radios.Where(r => r.Value == value || LabelsOf(r).Contains(value)), $"{field} = {value}");
        foreach (var radio in radios) radio.IsChecked = radio == one;
        return this;
    }

    /// <summary>True when the form has this field.</summary>
    public bool Has(string field) => Fields(field).Any();

    /// <summary>The values that a list or a group of radio buttons offers, empty ones left out.</summary>
    public IReadOnlyList<string> ChoicesOf(string field)
    {
        var values = Field(field) is IHtmlSelectElement list
            ? list.Options.Select(o => o.Value)
            : Fields(field).OfType<IHtmlInputElement>().Where(r => r.Type == "radio").Select(r => r.Value);
        return [.. values.Where(v => v.Length > 0)];
    }

    /// <summary>Attaches a file; again for a second one.</summary>
    public PageForm Attach(string field, string fileName, byte[] bytes, string contentType = "image/jpeg")
    {
        var input = Fields(field).OfType<IHtmlInputElement>().First(i => i.Type == "file");
        input.Files!.Add(new Upload(fileName, contentType, bytes));
        return this;
    }

    /// <summary>Sends a value that the page does not offer, as an attacker or a broken client would.</summary>
    public PageForm Force(string name, string value)
    {
        _withheld.Add(name);
        _forced.Add((name, value));
        return this;
    }

    /// <summary>Leaves out a field that a browser would send.</summary>
    public PageForm Withhold(string name)
    {
        _withheld.Add(name);
        return this;
    }

    /// <summary>The value that the page filled in.</summary>
    public string? ValueOf(string field) => Field(field) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => list.Value,
        IHtmlInputElement { Type: "radio" } first => form.Elements.OfType<IHtmlInputElement>().FirstOrDefault(r => r.Name == first.Name && r.IsChecked)?.Value,
        IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    /// <summary>Sends the form by its only button, or by the button with these words or this <c>data-test</c>, and follows the redirects.</summary>
    public async Task<OpenPage> SubmitAsync(string? button = null) => await visitor.PageOf(await SendAsync(button, follow: true));

    /// <summary>Sends the form and returns the bare answer.</summary>
    public Task<HttpResponseMessage> SendAsync(string? button = null, bool follow = false)
    {
        var request = FormSubmission.Of(form, ButtonOf(button), page.Response.RequestMessage!.RequestUri!, _forced, _withheld);
        return visitor.SendAsync(request, follow);
    }

    private IElement? ButtonOf(string? button)
    {
        var buttons = OpenPage.Buttons(form).ToList();
        if (button is null) return buttons.FirstOrDefault();
        return One(buttons.Where(b => OpenPage.WordsOf(b) == button || b.GetAttribute("data-test") == button || b.GetAttribute("value") == button), button);
    }

    private static void Pick(IHtmlSelectElement list, string value)
    {
        var option = One(list.Options.Where(o => o.Value == value || o.Text == value), value);
        foreach (var other in list.Options) other.IsSelected = other == option;
    }

    private IHtmlElement Field(string field) =>
        Fields(field).FirstOrDefault() ?? throw new InvalidOperationException($"The form has no field \"{field}\"; it has: {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Where(n => n is not null).Distinct())}");

    private IEnumerable<IHtmlElement> Fields(string field) =>
        form.Elements.Where(e => !e.HasAttribute("disabled") && e.GetAttribute("name") is { } name && (name == field || name.EndsWith("." + field, StringComparison.Ordinal) || LabelsOf(e).Contains(field)));

    private static IEnumerable<string> LabelsOf(IHtmlElement element)
    {
        var labels = element.Id is { Length: > 0 } id ? element.Owner!.QuerySelectorAll("label").Where(l => l.GetAttribute("for") == id) : [];
        if (element.Closest("label") is { } around) labels = labels.Append(around);
        return labels.Select(OpenPage.WordsOf);
    }

    private static T One<T>(IEnumerable<T> found, string name)
    {
        var all = found.ToList();
        return all.Count == 1 ? all[0] : throw new InvalidOperationException($"The form has {all.Count} of \"{name}\".");
    }

    private sealed class Upload(string name, string type, byte[] bytes) : IFile
    {
        public string Name => name;

        public string Type => type;

        public DateTime LastModified => DateTime.UnixEpoch;

        public int Length => bytes.Length;

        public Stream Body => new MemoryStream(bytes);

        public bool IsClosed => false;

        public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => new Upload(name, contentType ?? type, bytes[start..Math.Min(end, bytes.Length)]);

        public void Close()
        {
        }

        public void Dispose()
        {
        }
    }
}
