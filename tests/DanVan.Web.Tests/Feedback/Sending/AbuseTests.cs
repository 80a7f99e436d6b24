using System.Net;
using DanVan.Feedback;

namespace DanVan.Web.Tests.Feedback.Sending;

public class AbuseTests
{
    [Fact]
    public async Task Beyond_the_budget_of_an_address_a_report_is_taken_and_waits_in_the_slower_queue()
    {
        await using var site = await Site.StartAsync(Engine.Sqlite, ("DanVan:Feedback:AddressAtOnce", "2"), ("DanVan:Feedback:AddressPerHour", "1"));
        var village = IPAddress.Parse("203.0.113.7");

        List<bool> slow = [];
        for (var i = 0; i < 3; i++)
        {
            using var visitor = site.NewVisitor(village);
            var check = await visitor.FillAsync(new Saying());
            site.Clock.Advance(TimeSpan.FromSeconds(20));
            slow.Add((await site.ReportAsync(GivenSender.ReceiptOn(await check.Form("check").SubmitAsync()).Code)).IsSlow);
        }

        using var elsewhere = site.NewVisitor(IPAddress.Parse("203.0.113.8"));
        var other = await elsewhere.SendAsync(site, new Saying());
        Assert.Equal([false, false, true], slow);
        Assert.False((await site.ReportAsync(other.Code)).IsSlow);
    }

    [Fact]
    public async Task A_form_filled_faster_than_a_person_can_waits_in_the_slower_queue()
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.NewVisitor();

        var check = await visitor.FillAsync(new Saying());
        var receipt = GivenSender.ReceiptOn(await check.Form("check").SubmitAsync());

        Assert.True((await site.ReportAsync(receipt.Code)).IsSlow);
    }

    [Theory]
    [InlineData("Input.Website", "http://buy.example")]
    [InlineData("Input.Stamp", "")]
    [InlineData("Input.Stamp", "made up")]
    public async Task The_trap_field_and_a_missing_stamp_lead_to_the_slower_queue(string field, string value)
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.NewVisitor();

        await (await visitor.OpenAsync(Links.Send())).Form("what").Choose("Input.Kind", "Reflection").Choose("Input.Category", "lighting").Force(field, value).SubmitAsync();
        var where = await visitor.OpenAsync("/phan-anh/gui/o-dau");
        var contact = await (await (await where.WhereAsync(new Saying())).SpotAsync(new Saying())).DetailsAsync(new Saying());
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var receipt = GivenSender.ReceiptOn(await (await contact.ContactAsync(new Saying())).Form("check").SubmitAsync());

        Assert.True((await site.ReportAsync(receipt.Code)).IsSlow);
    }

    [Fact]
    public async Task A_visitor_s_address_is_written_nowhere()
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.NewVisitor(IPAddress.Parse("203.0.113.77"));

        await visitor.SendAsync(site, new Saying());

        Assert.DoesNotContain(await Sealed.GivenSealed.StolenAsync(site), f => f.Bytes.AsSpan().IndexOf("203.0.113.77"u8) >= 0);
    }
}
