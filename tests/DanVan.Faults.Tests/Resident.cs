using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace DanVan.Faults.Tests;

/// <summary>Residents at their forms: they send in four steps, half of them with a photo, and then add something, take it back or leave it to the officers. A receipt counts from the moment the page that says so was read to its end.</summary>
internal sealed class Resident(Uri address, ConcurrentQueue<Receipt> receipts, ConcurrentQueue<Receipt> forOfficers)
{
    private const string Commune = "17950";

    // One grey pixel.
    private static readonly byte[] _photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    /// <summary>Writes until the connection breaks. What was on its way then has no receipt: it may be there or not. Every other failure ends the test.</summary>
    public async Task WriteAsync(Func<int> next)
    {
        try
        {
            while (true)
            {
                using var visitor = Visitor.Of(address);
                await ActAsync(visitor, next());
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // Killed.
        }
    }

    /// <summary>The page on which a sender follows a report.</summary>
    public static async Task<OpenPage> FollowAsync(Visitor visitor, Receipt receipt) =>
        await (await visitor.OpenAsync("/phan-anh/theo-doi")).Form("follow").Fill("Code", receipt.Code).Fill("Key", receipt.Key).SubmitAsync();

    private async Task ActAsync(Visitor visitor, int number)
    {
        var receipt = await SendAsync(visitor, number, withPhoto: number % 2 == 0);
        receipts.Enqueue(receipt);

        if (number % 3 == 2)
        {
            forOfficers.Enqueue(receipt);
            return;
        }

        var page = await FollowAsync(visitor, receipt);
        if (number % 3 == 0)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"Bổ sung lần {number}: tối qua vẫn chưa sáng.");
            var shown = await page.Form("add").Fill("Added", words).SubmitAsync();
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            receipt.Addition = words;
            receipt.Acts.Add(Act.Added);
        }
        else
        {
            var asked = await visitor.OpenAsync("/phan-anh/theo-doi/rut");
            var shown = await asked.Form().SubmitAsync();
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            receipt.Acts.Add(Act.Withdrawn);
        }
    }

    /// <summary>Sends one report, without a photo.</summary>
    public static async Task<Receipt> SendAsync(Uri address, int number)
    {
        using var visitor = Visitor.Of(address);
        return ReceiptOf(await FillAsync(visitor, number, withPhoto: false));
    }

    /// <summary>Fills in all steps and sends; the page after the last one, or the first that is no answer to a form.</summary>
    public static async Task<OpenPage> FillAsync(Visitor visitor, int number, bool withPhoto)
    {
        (string Form, Func<PageForm, PageForm> Fill, string? Button)[] steps =
        [
            ("what", f => f.Choose("Kind", "Reflection").Choose("Category", "lighting"), null),
            ("where", f => f.Fill("Commune", Commune), null),
            ("spot", f => f.Fill("Place", $"Ngõ {number}"), null),
            ("details", f => Details(f, number, withPhoto), "on"),
            ("go-on", f => f, null),
            ("contact", f => f.Choose("Way", "anonymous"), null),
            ("check", f => f, null),
        ];
        var page = await visitor.OpenAsync("/phan-anh/gui");
        foreach (var (form, fill, button) in steps)
        {
            if (page.Status != HttpStatusCode.OK) return page;
            // Asked only when somebody sent something alike.
            if (form != "go-on" || page.HasForm(form)) page = await fill(page.Form(form)).SubmitAsync(button);
        }

        return page;
    }

    /// <summary>What the page after sending acknowledges.</summary>
    public static Receipt ReceiptOf(OpenPage page) =>
        new(page.Document.QuerySelector(".dv-panel .dv-code, .dv-panel strong")!.TextContent.Trim(), page.One("key")) { Proof = page.Document.QuerySelector("[data-test=proof] input[name=BienNhan]")!.GetAttribute("value")! };

    private static PageForm Details(PageForm form, int number, bool withPhoto)
    {
        form.Fill("Text", $"Đèn đường ở ngõ {number} hỏng đã {number} ngày nay, buổi tối đi lại rất khó.");
        return withPhoto ? form.Attach("Files", "den.png", _photo, "image/png") : form;
    }

    private static async Task<Receipt> SendAsync(Visitor visitor, int number, bool withPhoto)
    {
        var receipt = ReceiptOf(await FillAsync(visitor, number, withPhoto));
        if (withPhoto) receipt.Acts.Add(Act.WithPhoto);
        return receipt;
    }
}
