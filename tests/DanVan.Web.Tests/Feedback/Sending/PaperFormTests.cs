using DanVan.Feedback;
using DanVan.Feedback.Categories;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Feedback.Sending;

public class PaperFormTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Fact, Rule(147)]
    public async Task The_paper_form_asks_what_the_steps_ask_with_the_same_notices_and_the_same_boxes_of_consent()
    {
        var site = await sites.OnAsync();
        using var visitor = site.NewVisitor();
        var said = new Saying { Who = new("A") };

        var what = await visitor.OpenAsync(Links.Send());
        var paper = await visitor.OpenAsync(Links.PaperForm());
        var contact = await (await (await (await visitor.WhatAsync(said)).WhereAsync(said)).SpotAsync(said)).DetailsAsync(said);

        Assert.NotNull(what.Document.QuerySelector($"main a[href='{Links.PaperForm()}']"));
        var asked = site.Services.GetRequiredService<CategoryBook>().All.Select(c => c.Name.Here)
            .Concat(Labels(contact, "Input.Name", "Input.Phone", "Input.Email", "Input.Address", "Input.AgreesContact", "Input.AgreesMail"))
            .Concat(["Xã, phường", "Thôn, xóm, bản, khối", "Gửi không nêu tên", "730 ngày"]);
        Law.Holds(asked.Where(words => !paper.Text.Contains(words, StringComparison.Ordinal)));
        Assert.Contains("không dùng phiếu này", paper.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Labels(OpenPage page, params string[] names) =>
        from name in names
        let field = page.Document.QuerySelector($"form[data-test=contact] [name='{name}']")!
        select OpenPage.WordsOf(page.Document.QuerySelector($"label[for='{field.Id}']")!).Replace(" (không bắt buộc)", "", StringComparison.Ordinal);
}
