namespace DanVan.Sealed.Domain;

/// <summary>The id of a reception office.</summary>
public readonly record struct OfficeId(Guid Value) : IId<OfficeId>
{
    /// <inheritdoc />
    public static OfficeId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static OfficeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>The id of one of an office's keys.</summary>
public readonly record struct OfficeKeyId(Guid Value) : IId<OfficeKeyId>
{
    /// <inheritdoc />
    public static OfficeKeyId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static OfficeKeyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}

/// <summary>The reception office of a province or commune (Ban Tiếp công dân, nơi tiếp công dân): whoever writes to it needs its public key alone.</summary>
public sealed class Office : IVersioned
{
    /// <summary>The id.</summary>
    public OfficeId Id { get; init; }

    /// <summary>Province or commune.</summary>
    public required string UnitPath { get; init; }

    /// <summary>The key that new envelopes are closed for.</summary>
    public OfficeKeyId KeyId { get; private set; }

    /// <inheritdoc />
    public int Version { get; private init; }

    /// <summary>From now on envelopes are closed for this key.</summary>
    public void Use(OfficeKeyId key) => KeyId = key;
}

/// <summary>A public key of an office. Its private half is stored only in <see cref="KeyAccess"/>, once for each person who may open it.</summary>
public sealed class OfficeKey
{
    /// <summary>The id.</summary>
    public OfficeKeyId Id { get; init; }

    /// <summary>The office.</summary>
    public OfficeId OfficeId { get; init; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When another took its place. It goes once no envelope needs it.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}

/// <summary>An office's private key in an envelope for one holder: a reception officer's own key, or the office's recovery key.</summary>
public sealed class KeyAccess
{
    /// <summary>The office key.</summary>
    public OfficeKeyId KeyId { get; init; }

    /// <summary>The account, or the id of the <see cref="Recovery"/>.</summary>
    public Guid HolderId { get; init; }

    /// <summary>The envelope.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What the bytes are bound to.</summary>
    public static string ContextOf(OfficeKeyId key, Guid holder) => $"access/{key}/{holder:N}";
}

/// <summary>A person's own key pair: the public half is for giving them something, the private half lies under their passphrase, which the server does not keep.</summary>
public sealed class Keyring : IVersioned
{
    /// <summary>Whose.</summary>
    public AccountId Id { get; init; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; set; }

    /// <summary>The private key under the passphrase (<see cref="Keys.PassphraseBox"/>).</summary>
    public required byte[] Locked { get; set; }

    /// <summary>When the passphrase was set last.</summary>
    public DateTimeOffset At { get; set; }

    /// <inheritdoc />
    public int Version { get; private init; }

    /// <summary>What the box is bound to.</summary>
    public static string OwnerOf(AccountId account) => $"keyring/{account}";
}

/// <summary>
/// The way back to an office's keys when no reception officer can open them any more (khôi phục khóa, rule 144): a recovery key pair whose private half lies under two
/// shares, each in an envelope for one of two persons.
/// </summary>
public sealed class Recovery
{
    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The office; one recovery each.</summary>
    public OfficeId OfficeId { get; init; }

    /// <summary>SubjectPublicKeyInfo of the recovery key.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>The private half under both shares.</summary>
    public required byte[] Locked { get; init; }

    /// <summary>The first person.</summary>
    public AccountId FirstId { get; init; }

    /// <summary>The first person's share in an envelope.</summary>
    public required byte[] FirstShare { get; init; }

    /// <summary>The second person.</summary>
    public AccountId SecondId { get; init; }

    /// <summary>The second person's share in an envelope.</summary>
    public required byte[] SecondShare { get; init; }

    /// <summary>When the two were named.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What a share is bound to.</summary>
    public static string ContextOf(Guid recovery, AccountId person) => $"share/{recovery:N}/{person}";
}

/// <summary>
/// Both recovery persons give their shares to one reception officer within a short time (mở khẩn cấp, rule 144). Each share lies here in an envelope for that officer, who
/// alone can join them; the server never sees both outside the officer's own session.
/// </summary>
public sealed class BreakGlass : IVersioned
{
    /// <summary>How long the second person has after the first.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(30);

    /// <summary>How long the officer has after the second.</summary>
    public static readonly TimeSpan ToUse = TimeSpan.FromHours(24);

    /// <summary>Version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The recovery whose shares these are.</summary>
    public Guid RecoveryId { get; init; }

    /// <summary>The reception officer who gets the key.</summary>
    public AccountId OfficerId { get; init; }

    /// <summary>The person who began.</summary>
    public AccountId BegunBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>The first share given.</summary>
    public required byte[] BegunShare { get; init; }

    /// <summary>When the other person agreed.</summary>
    public DateTimeOffset? AgreedAt { get; set; }

    /// <summary>The second share given.</summary>
    public byte[]? AgreedShare { get; set; }

    /// <summary>When the officer used it.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <inheritdoc />
    public int Version { get; private init; }

    /// <summary>True while the second person may agree.</summary>
    public bool Waits(DateTimeOffset now) => AgreedAt is null && now - BegunAt <= Between;

    /// <summary>True while the officer may use it.</summary>
    public bool IsReady(DateTimeOffset now) => AgreedAt is { } agreed && UsedAt is null && now - agreed <= ToUse;

    /// <summary>What a share given is bound to.</summary>
    public static string ContextOf(Guid recovery, AccountId person, AccountId officer) => $"break-glass/{recovery:N}/{person}/{officer}";
}
