using MimeKit;

namespace DanVan.Platform.Mail;

/// <summary>A mail in plain words. It never holds what a person reported, only that something happened and where to look.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
/// <param name="Language">Of the words: <c>vi</c> or <c>en</c>.</param>
/// <param name="StopAddress">Where one click ends such mails (RFC 8058); null for a mail that was asked for just now.</param>
public sealed record Mail(string To, string Subject, string Body, string Language, string? StopAddress = null)
{
    internal MimeMessage ToMime(MailOptions options, DateTimeOffset now, string id)
    {
        var message = new MimeMessage { Subject = Subject, Date = now, MessageId = $"{id}@{options.From.Split('@')[^1]}" };
        message.From.Add(new MailboxAddress(options.FromName, options.From));
        message.To.Add(MailboxAddress.Parse(To));
        message.Headers.Add(HeaderId.ContentLanguage, Language);
        // No machine answers to it, and no holiday notice comes back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (StopAddress is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{StopAddress}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        message.Body = new TextPart("plain") { Text = Body };
        return message;
    }
}

/// <summary>Sends mails. Call it from a job, so that a failure is tried again and nobody waits for the mail server.</summary>
public interface IMailer
{
    /// <summary>Hands a mail over; returns when the mail server has taken it.</summary>
    /// <param name="mail">What to send.</param>
    /// <param name="id">The same for each attempt, so that a mail sent twice is shown once.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task SendAsync(Mail mail, Guid id, CancellationToken cancellationToken);
}
