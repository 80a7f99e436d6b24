using DanVan.Platform.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DanVan.Web.Tests.Platform;

public class MailTests(SharedSites sites) : IClassFixture<SharedSites>
{
    [Fact]
    public async Task Without_a_mail_server_mails_are_written_as_files()
    {
        var site = await sites.OnAsync();
        var id = Guid.CreateVersion7(site.Clock.GetUtcNow());
        var mailer = site.Services.GetRequiredService<IMailer>();

        await mailer.SendAsync(new Mail("an@example.vn", "Đã trả lời PA-7K3M9Q-X", "Xem tại đây", "vi", "https://example.vn/ngung"), id, TestContext.Current.CancellationToken);
        await mailer.SendAsync(new Mail("an@example.vn", "Đã trả lời PA-7K3M9Q-X", "Xem tại đây", "vi", "https://example.vn/ngung"), id, TestContext.Current.CancellationToken);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.DataFolder, "mail")));
        var message = await MimeKit.MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("Đã trả lời PA-7K3M9Q-X", message.Subject);
        Assert.Equal("an@example.vn", message.To.Mailboxes.Single().Address);
        Assert.Equal("<https://example.vn/ngung>", message.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers["List-Unsubscribe-Post"]);
        Assert.Equal(site.Clock.GetUtcNow(), message.Date);
    }

    [Fact]
    public async Task Wrong_mail_settings_stop_the_start()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => Site.StartAsync(
            Engine.Sqlite, ("DanVan:Mail:Host", "mail.example.vn"), ("DanVan:Mail:User", "u"), ("DanVan:Mail:Security", "None")));

        Assert.Contains("unencrypted", failure.Message, StringComparison.Ordinal);
    }
}
