using System.Net;
using DanVan.Feedback;
using DanVan.Feedback.Domain.Drafts;
using DanVan.Feedback.Pages.Sending;

namespace DanVan.Web.Tests.Feedback.Sending;

/// <summary>On the real server: the test server has no limits of its own.</summary>
public sealed class LargeUploadTests
{
    [Fact]
    public async Task Photos_that_are_too_large_together_are_dropped_and_the_words_stay()
    {
        using var data = new TemporaryFolder();
        await using var program = await DanVanProcess.StartAsync(data.Path);
        using var visitor = Visitor.Of(program.Address);
        var said = new Saying();
        await (await (await visitor.WhatAsync(said)).WhereAsync(said)).SpotAsync(said);

        var form = (await visitor.OpenAsync(Links.Step(SendStep.Details))).Form("details").Fill("Input.Text", said.Text).Attach("Input.Files", "video.mp4", new byte[DetailsModel.UploadBytes + 1]);
        var large = await form.SubmitAsync("on");
        var next = await large.Form("details").SubmitAsync("on");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("quá lớn", Assert.Single(large.Errors), StringComparison.Ordinal);
        Assert.True(next.HasForm("contact"));
    }

    [Fact]
    public async Task A_sealed_form_that_is_too_large_comes_back_with_its_words_too()
    {
        await using var site = await Site.StartAsync();
        using var officer = await Sealed.GivenSealed.OfficeAsync(site);
        var form = await Sealed.GivenSealed.FillAsync(site.NewVisitor(), site, "Cán bộ thôn thu tiền mà không ghi phiếu nhiều lần");

        var large = await form.Attach("Input.Photos", "anh.jpg", new byte[27 * 1024 * 1024]).SubmitAsync();
        var taken = await large.Form("sealed").SubmitAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("quá lớn", Assert.Single(large.Errors), StringComparison.Ordinal);
        Assert.NotEmpty(taken.One("follow-key"));
    }
}
