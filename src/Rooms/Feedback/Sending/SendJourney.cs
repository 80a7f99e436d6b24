using DanVan.Feedback.Actions;
using DanVan.Feedback.Domain.Drafts;
using Microsoft.AspNetCore.Http;

namespace DanVan.Feedback.Sending;

/// <summary>The way through the steps of sending, for one browser: its cookie, its draft, and which step is next.</summary>
public sealed class SendJourney(IHttpContextAccessor http, Drafts drafts, KeepDraft keep, TimeProvider clock)
{
    /// <summary>The cookie that holds the draft's token.</summary>
    public const string CookieName = "danvan.draft";

    private DraftToken? _given;

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A journey belongs to a request.");

    /// <summary>The token in the cookie, or the one given in this request; null without one.</summary>
    public DraftToken? Token => _given ?? (DraftToken.TryParse(Http.Request.Cookies[CookieName], out var token) ? token : null);

    /// <summary>The draft of this browser; null when there is none or its time is over.</summary>
    public async Task<OpenDraft?> FindAsync() => Token is { } token ? await drafts.FindAsync(token) : null;

    /// <summary>The unsent draft of this browser with all steps before <paramref name="step"/> answered; else null, and <see cref="WayBack"/> says where to go.</summary>
    public async Task<OpenDraft?> FindForAsync(SendStep step)
    {
        if (await FindAsync() is not { Content: { } content } draft) return null;
        WayBack = content.Gap is { } gap && gap < step ? Links.Step(gap) : WayBack;
        return content.Gap is { } missing && missing < step ? null : draft;
    }

    /// <summary>The first step that has to be answered before the one that was asked for.</summary>
    public string WayBack { get; private set; } = Links.SendAgain();

    /// <summary>Keeps the answers of the first step: in the draft there is, or in a new one.</summary>
    public async Task KeepFirstAsync(Action<DraftContent> change, CancellationToken cancellationToken)
    {
        if (Token is { } known && await keep.ChangeAsync(known, change, cancellationToken)) return;

        var now = clock.GetUtcNow();
        var content = new DraftContent { FormKey = Guid.CreateVersion7(now), StartedAt = now };
        change(content);
        var token = _given = DraftToken.New();
        await keep.BeginAsync(token, content, cancellationToken);
        Http.Response.Cookies.Append(CookieName, token.Reveal(), Options(FeedbackDraft.Life));
    }

    /// <summary>Keeps the answers of a later step. False when the draft is gone: the person begins again.</summary>
    public async Task<bool> KeepAsync(Action<DraftContent> change, CancellationToken cancellationToken) =>
        Token is { } token && await keep.ChangeAsync(token, change, cancellationToken);

    /// <summary>Where to go after a step was answered: to the next one, or back to the check when everything is answered.</summary>
    public async Task<string> AfterAsync(SendStep step) =>
        await FindAsync() is not { Content: { } content } ? Links.Step(step + 1) : content.Gap is { } gap ? Links.Step(gap) : Links.Check();

    /// <summary>Throws the draft away and takes the cookie back.</summary>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        if (Token is { } token) await keep.DropAsync(token, cancellationToken);
        Http.Response.Cookies.Delete(CookieName, Options(TimeSpan.Zero));
    }

    private CookieOptions Options(TimeSpan life) => new()
    {
        Path = Links.List(),
        MaxAge = life,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Http.Request.IsHttps,
    };
}
