namespace DanVan.Sealed.Domain;

/// <summary>What lies in an envelope.</summary>
public enum EnvelopePart
{
    /// <summary>A <see cref="SealedContent"/>.</summary>
    Content = 1,

    /// <summary>A <see cref="SealedIdentity"/>.</summary>
    Identity,

    /// <summary>A <see cref="CaseRecord"/>.</summary>
    Case,

    /// <summary>A <see cref="PhotoKey"/>.</summary>
    Photo,

    /// <summary>A <see cref="GroupRecord"/>.</summary>
    Group,
}

/// <summary>Bytes that only the office's private key opens.</summary>
public sealed class SealedEnvelope
{
    /// <summary>The item, or the group.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>What lies in it.</summary>
    public EnvelopePart Part { get; init; }

    /// <summary>1, or the number of the photo.</summary>
    public int Number { get; init; }

    /// <summary>The office key it was closed for.</summary>
    public OfficeKeyId KeyId { get; private set; }

    /// <summary>The envelope.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Puts something else in, or the same under another key.</summary>
    public void Refill(OfficeKeyId key, byte[] bytes) => (KeyId, Bytes) = (key, bytes);

    /// <summary>What the bytes are bound to.</summary>
    public static string ContextOf(Guid ownerId, EnvelopePart part, int number, OfficeKeyId key) => $"{ownerId:N}/{part}/{number}/{key}";
}

/// <summary>A photo of a sealed item: encrypted bytes in the file store, its key in an envelope.</summary>
public sealed class SealedPhoto
{
    /// <summary>Most photos of one item.</summary>
    public const int Most = 5;

    /// <summary>The item.</summary>
    public SealedItemId ItemId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>SHA-256 of the encrypted bytes in the file store.</summary>
    public required string File { get; init; }
}

/// <summary>A follow key's keyed hash: whoever holds the key sees the neutral status, and nothing else.</summary>
public sealed class SealedFollower
{
    /// <summary>HMAC-SHA-256 of the key, 32 bytes.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The item.</summary>
    public SealedItemId ItemId { get; init; }

    /// <summary>The code under which it was given.</summary>
    public required string Code { get; init; }
}

/// <summary>A line of the reception book (Sổ tiếp công dân, Mẫu 03/TCD): its number and day. The other columns lie in the envelopes of the item.</summary>
public sealed class BookLine
{
    /// <summary>The office.</summary>
    public OfficeId OfficeId { get; init; }

    /// <summary>The year of the book.</summary>
    public int Year { get; init; }

    /// <summary>Column 1: the running number in the year.</summary>
    public int Number { get; init; }

    /// <summary>Column 2: the day.</summary>
    public DateOnly On { get; init; }

    /// <summary>The item.</summary>
    public SealedItemId ItemId { get; init; }
}

/// <summary>A matter that several items share; what it is lies in an envelope.</summary>
public sealed class SealedGroup
{
    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The office.</summary>
    public OfficeId OfficeId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; init; }
}
