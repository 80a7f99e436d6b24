using DanVan.Platform.Files;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Mail;

/// <summary>Writes each mail as a file to <c>DANVAN_DATA/mail</c>: what a mail server would have got.</summary>
public sealed class FolderMailer(DataFolder data, IOptions<MailOptions> options, TimeProvider clock) : IMailer
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.Combine(data.Path, "mail");

    /// <inheritdoc />
    public async Task SendAsync(Mail mail, Guid id, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        using var message = mail.ToMime(options.Value, clock.GetUtcNow(), id.ToString("N"));
        await message.WriteToAsync(Path.Combine(Folder, $"{id:N}.eml"), cancellationToken);
    }
}
