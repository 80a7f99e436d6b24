namespace DanVan.Core;

/// <summary>The id of an account (tài khoản). It stands here, not in the room Accounts, because every record names who did what.</summary>
public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    /// <inheritdoc />
    public static AccountId From(Guid value) => new(value);

    /// <summary>A new id, ordered by <paramref name="now"/>.</summary>
    public static AccountId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}
