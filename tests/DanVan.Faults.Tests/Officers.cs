using System.Collections.Concurrent;
using System.Net;

namespace DanVan.Faults.Tests;

/// <summary>The demo's officers at their desks: they take reports through all steps from triage to the answer. A step counts from the moment the page after it was read to its end.</summary>
internal sealed class Officers(Uri address, ConcurrentQueue<Receipt> waiting) : IDisposable
{
    private const string Password = "Demo-12345678";

    // Whose step it is, the address below the report, the form, and what it is filled with.
    private static readonly (Act Act, string By, string Page, string Form, string? Field, string? Words)[] _steps =
    [
        (Act.Classified, "commune", "/phan-loai", "classify", "Input.Category", "roads"),
        (Act.Published, "moderator", "/kiem-duyet", "publish", null, null),
        (Act.Assigned, "commune", "/phan-cong", "assign", null, null),
        (Act.Begun, "handler", "", "start", null, null),
        (Act.Answered, "handler", "/tra-loi", "answer", "Input.Text", "Đã thay bóng đèn và kiểm tra cả tuyến."),
        (Act.Given, "moderator", "/duyet-tra-loi", "give", null, null),
    ];

    private readonly Dictionary<string, Visitor> _officers = _steps.Select(s => s.By).Distinct().ToDictionary(by => by, _ => Visitor.Of(address));

    /// <summary>Signs all of them in.</summary>
    public Task SignInAsync() => Task.WhenAll(_officers.Select(async officer =>
    {
        var form = (await officer.Value.OpenAsync("/tai-khoan/dang-nhap")).Form().Fill("Input.Name", $"{officer.Key}@demo.danvan").Fill("Input.Password", Password);
        var page = await form.SubmitAsync();
        Assert.Empty(page.Errors);
    }));

    /// <summary>Handles what waits until the connection breaks. A report whose step was on its way then is taken up again in the next round. Every other failure ends the test.</summary>
    public async Task HandleAsync(CancellationToken ended)
    {
        try
        {
            while (!ended.IsCancellationRequested)
            {
                if (waiting.TryDequeue(out var receipt)) await HandleAsync(receipt);
                else await Task.Delay(5, CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // Killed.
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var officer in _officers.Values) officer.Dispose();
    }

    private async Task HandleAsync(Receipt receipt)
    {
        try
        {
            for (; receipt.Steps < _steps.Length; receipt.Steps++) await TakeAsync(receipt, _steps[receipt.Steps]);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            receipt.IsInDoubt = true;
            waiting.Enqueue(receipt);
            throw;
        }
    }

    private async Task TakeAsync(Receipt receipt, (Act Act, string By, string Page, string Form, string? Field, string? Words) step)
    {
        var (isInDoubt, opened) = (receipt.IsInDoubt, await _officers[step.By].OpenAsync($"/ban-lam-viec/phan-anh/{receipt.Code}{step.Page}"));
        receipt.IsInDoubt = false;
        if (isInDoubt && !opened.HasForm(step.Form)) return;
        var form = opened.Form(step.Form);
        if (step.Field is { } field) form.Fill(field, step.Words!);
        var page = await form.SubmitAsync();
        // What was taken before the kill without a word of it is refused the second time.
        if (isInDoubt && page.Status == HttpStatusCode.BadRequest) return;
        Assert.True(page.Status == HttpStatusCode.OK, $"{receipt.Code}: {step.Act} was answered by {page.Status}: {string.Join(", ", page.Errors)}");
        receipt.Acts.Add(step.Act);
    }
}
