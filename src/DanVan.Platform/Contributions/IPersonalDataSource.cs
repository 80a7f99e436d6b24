namespace DanVan.Platform.Contributions;

/// <summary>A room's share of what the house knows about one account: the person's own copy of the data (quyền truy cập dữ liệu cá nhân).</summary>
public interface IPersonalDataSource
{
    /// <summary>The heading in the file, in English and stable: <c>feedback</c>.</summary>
    string Name { get; }

    /// <summary>Everything kept about the account, as values that serialise to JSON; an empty list when there is nothing.</summary>
    Task<IReadOnlyList<object>> ReadAsync(AccountId account, CancellationToken cancellationToken);
}
