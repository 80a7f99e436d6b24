using DanVan.Accounts.Domain;
using DanVan.Core.Contacts;
using DanVan.Platform.Access;
using DanVan.Vietnamese;
using Microsoft.EntityFrameworkCore;

namespace DanVan.Accounts.Queries;

/// <summary>The accounts of one's units, newest first, by pages.</summary>
public sealed class AccountList(AppDbContext db, TimeProvider clock, CurrentActor current, AccessTable access)
{
    /// <summary>Accounts on one page.</summary>
    public const int PageSize = 30;

    /// <summary>One page, one account more than it shows if there are older ones.</summary>
    public async Task<IReadOnlyList<AccountLine>> PageAsync(AccountFilter filter, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var accounts = Matching(filter, today);
        var lines = await accounts
            .OrderByDescending(a => a.Position)
            .Take(PageSize + 1)
            .Select(a => new { a.Id, a.Position, a.Name, a.Email, a.Phone, a.State, a.HasSecondFactor, a.HomePath, AsksForPhone = a.PhoneAskedFor != null, AsksForErasure = a.ErasureAskedAt != null })
            .ToListAsync(cancellationToken);
        var ids = lines.Select(l => l.Id).ToList();
        var roles = (await db.Set<AccountGrant>()
            .Where(g => ids.Contains(g.AccountId) && g.From <= today && (g.To == null || g.To > today))
            .OrderBy(g => g.Id)
            .Select(g => new { g.AccountId, g.Role, g.UnitPath, g.BodyId })
            .ToListAsync(cancellationToken)).ToLookup(g => g.AccountId, g => (g.Role, g.UnitPath, g.BodyId));
        return [.. lines.Select(l => new AccountLine(l.Id, l.Position, l.Name, l.Email, l.Phone, l.State, l.HasSecondFactor, l.HomePath, l.AsksForPhone, l.AsksForErasure, [.. roles[l.Id]]))];
    }

    private IQueryable<Account> Matching(AccountFilter filter, DateOnly today)
    {
        var accounts = db.Set<Account>().AsNoTracking().WithinAny(access.Scopes(current.Actor, AccountPermits.See));
        if (filter.OlderThan is { } position) accounts = accounts.Where(a => a.Position < position);
        if (filter.State is { } state) accounts = accounts.Where(a => a.State == state);
        if (filter.UnitPath is { Length: > 0 } path) accounts = accounts.WithinAny([path]);
        if (filter.Role is { } role) accounts = accounts.Where(a => db.Set<AccountGrant>().Any(g => g.AccountId == a.Id && g.Role == role && g.From <= today && (g.To == null || g.To > today)));
        if (filter.Asks) accounts = accounts.Where(a => a.PhoneAskedFor != null || a.ErasureAskedAt != null);
        return filter.Words is { Length: > 0 } words ? Named(accounts, words) : accounts;
    }

    private static IQueryable<Account> Named(IQueryable<Account> accounts, string words)
    {
        if (EmailAddress.TryParse(words, out var email)) return accounts.Where(a => a.EmailKey == email.Key);
        if (PhoneNumber.TryParse(words, out var phone)) return accounts.Where(a => a.Phone == phone.Key || a.PhoneAskedFor == phone.Key);
        var name = VietnameseText.Fold(words);
        return accounts.Where(a => a.NameKey.Contains(name));
    }
}

/// <summary>What is asked of the list.</summary>
/// <param name="Words">A name, an e-mail address or a phone number.</param>
/// <param name="Role">A role held today.</param>
/// <param name="State">A state.</param>
/// <param name="UnitPath">A unit and what lies below.</param>
/// <param name="Asks">Only those who wait for an administrator.</param>
/// <param name="OlderThan">The position of the last account of the page before.</param>
public sealed record AccountFilter(string? Words, Role? Role, AccountState? State, string? UnitPath, bool Asks, long? OlderThan);

/// <summary>One account in the list.</summary>
public sealed record AccountLine(
    AccountId Id, long Position, string Name, string? Email, string? Phone, AccountState State, bool HasSecondFactor, string HomePath, bool AsksForPhone, bool AsksForErasure,
    IReadOnlyList<(Role Role, string UnitPath, Guid? BodyId)> Roles);

/// <summary>Accounts by their home unit.</summary>
internal static class AccountScopes
{
    /// <summary>Those whose home is one of the units or below; all when one of the units is the whole installation, none when there is none.</summary>
    public static IQueryable<Account> WithinAny(this IQueryable<Account> accounts, IReadOnlyList<string> paths)
    {
        if (paths.Contains("")) return accounts;
        // A scope has few units; each is one range of the index on the home path.
        var below = paths.Select(p => p + "/%").ToList();
        return accounts.Where(a => paths.Contains(a.HomePath) || below.Any(b => EF.Functions.Like(a.HomePath, b)));
    }
}
