using Microsoft.EntityFrameworkCore;

namespace DanVan.Web.Hosting;

/// <summary>People get a page in their language for everything that goes wrong; programs get the bare status.</summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/loi/500",
            StatusCodeSelector = StatusOf,
            AllowStatusCode404Response = true,
        });
        app.UseWhen(WantsPage, branch => branch.UseStatusCodePagesWithReExecute("/loi/{0}"));
    }

    /// <summary>An address nobody serves is missing, for everybody; without this it would be closed like an endpoint that names no policy.</summary>
    public static void MapMissing(this IEndpointRouteBuilder endpoints) => endpoints.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();

    /// <summary>Two people on one record is nobody's failure, nor is a body that is too large or broken.</summary>
    private static int StatusOf(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static bool WantsPage(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
