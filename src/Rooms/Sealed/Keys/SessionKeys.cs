using System.Diagnostics.CodeAnalysis;
using DanVan.Accounts.Domain;
using DanVan.Accounts.Identity;
using DanVan.Platform.Access;
using DanVan.Sealed.Domain;
using DanVan.Sealed.Domain.Keys;
using Microsoft.AspNetCore.Http;

namespace DanVan.Sealed.Keys;

/// <summary>What is open in the session of this request.</summary>
public sealed class SessionKeys(IHttpContextAccessor http, OpenKeys open, CurrentActor current)
{
    /// <summary>When the key closes by itself; null when none is open.</summary>
    public DateTimeOffset? OpenUntil => Bunch?.Until;

    /// <summary>True when this key is open.</summary>
    public bool IsOpen(OfficeKeyId key) => TryFind(key, out _);

    internal KeyBunch? Bunch => Session is { } session && current.Actor.Id is { } account ? open.Find(session, account) : null;

    internal void Keep(KeyBunch bunch) => open.Keep(Session ?? throw new InvalidOperationException("Keys are opened in a session."), bunch);

    internal bool TryFind(OfficeKeyId id, [NotNullWhen(true)] out OpenKey? key)
    {
        key = null;
        return Bunch is { } bunch && bunch.TryFind(id, out key);
    }

    /// <summary>Closes what is open.</summary>
    public void Lock()
    {
        if (Session is { } session) open.Lock(session);
    }

    private SessionId? Session => AccountPrincipal.SessionOf(http.HttpContext?.User);
}
