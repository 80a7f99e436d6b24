using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DanVan.Sealed.Pages;

/// <summary>Says on a page that neither browser nor proxy keeps it, and that no address of it goes anywhere else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoStoreAttribute : ResultFilterAttribute
{
    /// <inheritdoc />
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}

/// <summary>Answers that the pages of this room share.</summary>
internal static class Answers
{
    /// <summary>The page again with what is wrong.</summary>
    public static IActionResult Wrong() => new PageResult { StatusCode = StatusCodes.Status400BadRequest };
}
