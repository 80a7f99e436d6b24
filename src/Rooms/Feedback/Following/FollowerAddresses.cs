using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using DanVan.Feedback.Domain;
using DanVan.Platform.Privacy;

namespace DanVan.Feedback.Following;

/// <summary>
/// The e-mail addresses of followers: encrypted in the row, and with a token for the links that confirm and stop. The token follows from the row and the address, so it
/// is stored nowhere, and it ends when the address changes.
/// </summary>
public sealed class FollowerAddresses(SealedText text, ServerSecret secret)
{
    private const string Purpose = "feedback.follower.email";
    private const int IdLength = 16;
    private const int MarkLength = 16;

    private readonly byte[] _key = secret.For("feedback.follower.links");

    /// <summary>Gives a follower an address, not yet confirmed, in the language of the request.</summary>
    public void Set(FollowGrant grant, string email)
    {
        grant.Email = text.Seal(email, Purpose, grant.Id);
        grant.EmailConfirmedAt = null;
        grant.Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
    }

    /// <summary>No more mails; the address is gone.</summary>
    public static void Remove(FollowGrant grant)
    {
        grant.Email = null;
        grant.EmailConfirmedAt = null;
    }

    /// <summary>The address, for the mail that is about to be sent.</summary>
    public string? Open(FollowGrant grant) => grant.Email is null ? null : text.Open(grant.Email, Purpose, grant.Id);

    /// <summary>The token of the links in this follower's mails; null without an address.</summary>
    public string? TokenOf(FollowGrant grant) => grant.Email is null ? null : Base64Url.EncodeToString([.. grant.Id.ToByteArray(), .. MarkOf(grant)]);

    /// <summary>The row a token speaks of, not yet checked.</summary>
    public static Guid? IdIn(string? token)
    {
        var bytes = new byte[IdLength + MarkLength];
        return token is not null && Base64Url.IsValid(token, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(token, bytes, out _)
            ? new Guid(bytes.AsSpan(0, IdLength))
            : null;
    }

    /// <summary>True when the token was made for this row and its present address.</summary>
    public bool IsTokenOf(FollowGrant grant, string token) =>
        TokenOf(grant) is { } own && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(own), System.Text.Encoding.ASCII.GetBytes(token));

    private byte[] MarkOf(FollowGrant grant) => HMACSHA256.HashData(_key, (byte[])[.. grant.Id.ToByteArray(), .. grant.Email!])[..MarkLength];
}
