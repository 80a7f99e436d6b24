using DanVan.Feedback.Domain;
using DanVan.Platform.Privacy;

namespace DanVan.Feedback.Senders;

/// <summary>What a sender said of themselves, in the clear: held in memory for one request only.</summary>
/// <param name="Name">The name.</param>
/// <param name="Phone">The phone number.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Address">The address in words.</param>
public sealed record SenderDetails(string? Name, string? Phone, string? Email, string? Address);

/// <summary>Seals and opens who sent an item, and the words as first sent. Each field has a use of its own, each row belongs to its item: nothing can be swapped.</summary>
public sealed class SenderSeal(SealedText text)
{
    /// <summary>The row to store for an item.</summary>
    public Sender Seal(FeedbackId itemId, SenderDetails details, AccountId? accountId, string consent, DateOnly keepUntil) => new()
    {
        ItemId = itemId,
        AccountId = accountId,
        Name = Seal(details.Name, "name", itemId),
        Phone = Seal(details.Phone, "phone", itemId),
        Email = Seal(details.Email, "email", itemId),
        Address = Seal(details.Address, "address", itemId),
        Consent = consent,
        KeepUntil = keepUntil,
    };

    /// <summary>Who sent it. The caller has logged the reading.</summary>
    public SenderDetails Open(Sender sender) => new(
        Open(sender.Name, "name", sender.ItemId), Open(sender.Phone, "phone", sender.ItemId), Open(sender.Email, "email", sender.ItemId), Open(sender.Address, "address", sender.ItemId));

    /// <summary>The same person for a part of a split item.</summary>
    public Sender CopyFor(Sender sender, FeedbackId itemId) => Seal(itemId, Open(sender), sender.AccountId, sender.Consent, sender.KeepUntil);

    /// <summary>The words as first sent, before a moderator covered something.</summary>
    public FeedbackOriginal SealOriginal(FeedbackId itemId, string words, DateOnly keepUntil) =>
        new() { ItemId = itemId, Text = text.Seal(words, "feedback.original", itemId.Value), KeepUntil = keepUntil };

    /// <summary>The words as first sent. The caller has logged the reading.</summary>
    public string OpenOriginal(FeedbackOriginal original) => text.Open(original.Text, "feedback.original", original.ItemId.Value);

    private byte[]? Seal(string? value, string field, FeedbackId itemId) => string.IsNullOrWhiteSpace(value) ? null : text.Seal(value.Trim(), $"feedback.sender.{field}", itemId.Value);

    private string? Open(byte[]? value, string field, FeedbackId itemId) => value is null ? null : text.Open(value, $"feedback.sender.{field}", itemId.Value);
}
