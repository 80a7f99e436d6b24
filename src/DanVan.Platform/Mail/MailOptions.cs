using System.ComponentModel.DataAnnotations;

namespace DanVan.Platform.Mail;

/// <summary>How mails leave, section <c>DanVan:Mail</c>. Without a host they are written as files to <c>DANVAN_DATA/mail</c>, for demo and trial.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "DanVan:Mail";

    /// <summary>The mail server; empty for files.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is encrypted.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>The account at the mail server; empty when it asks for none.</summary>
    public string User { get; set; } = "";

    /// <summary>The account's password. Better set by the environment variable <c>DanVan__Mail__Password</c> than in a file.</summary>
    public string Password { get; set; } = "";

    /// <summary>The address mails come from.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "danvan@localhost.localdomain";

    /// <summary>The name beside it.</summary>
    [Required]
    public string FromName { get; set; } = "DanVan";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host.Length > 0 && User.Length > 0 && Security == MailSecurity.None)
            yield return new ValidationResult($"{Section}: a password is not sent over an unencrypted connection; set Security to StartTls or Tls.", [nameof(Security)]);
    }
}

/// <summary>The encryption of the way to the mail server.</summary>
public enum MailSecurity
{
    /// <summary>None: only for a server on the same machine or a closed network.</summary>
    None,

    /// <summary>Begins in clear and must switch to TLS (port 587).</summary>
    StartTls,

    /// <summary>TLS from the first byte (port 465).</summary>
    Tls,
}
