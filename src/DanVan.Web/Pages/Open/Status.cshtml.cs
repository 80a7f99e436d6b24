using DanVan.Platform.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Web.Pages.Open;

/// <summary>What a person reads when a page cannot be shown. Never says more than the status does.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel(CurrentActor current) : PageModel
{
    /// <summary>What happened.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What to do now.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The number under which operators find a failure in their log; null when nothing failed.</summary>
    public string? Number { get; private set; }

    /// <summary>The page may open after signing in.</summary>
    public bool OffersSignIn { get; private set; }

    /// <summary>Shows the page in place of any request.</summary>
    public void OnGet(int status) => Show(status);

    /// <summary>Shows the page in place of a form that failed.</summary>
    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        // The exception handler has already set a more exact status than its address says.
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null) status = Response.StatusCode;
        else Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;

        (Title, Words) = status switch
        {
            400 => (StatusTexts.BadTitle, StatusTexts.BadWords),
            401 or 403 => (StatusTexts.ForbiddenTitle, StatusTexts.ForbiddenWords),
            409 => (StatusTexts.ConflictTitle, StatusTexts.ConflictWords),
            413 => (StatusTexts.LargeTitle, StatusTexts.LargeWords),
            429 => (StatusTexts.BusyTitle, StatusTexts.BusyWords),
            503 => (StatusTexts.DownTitle, StatusTexts.DownWords),
            >= 500 => (StatusTexts.FailedTitle, StatusTexts.FailedWords),
            _ => (StatusTexts.MissingTitle, StatusTexts.MissingWords),
        };
        if (status >= 500) Number = HttpContext.TraceIdentifier;
        OffersSignIn = status is 401 or 403 && !current.Actor.IsSignedIn;
    }
}
