using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Web.Limits;

/// <summary>Holds off absurd bursts of forms from one address, for all rooms at once. Reading is never held off.</summary>
public static class BurstGuard
{
    private const int RetrySeconds = 60;

    /// <summary>Adds the guard, the marks, the budgets and the age of forms.</summary>
    public static IServiceCollection AddBurstGuard(this IServiceCollection services)
    {
        services.AddOptions<BurstOptions>().BindConfiguration(BurstOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<VisitorMark>().AddSingleton<AddressBudget>().AddSingleton<FormAge>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<VisitorMark, IOptions<BurstOptions>>((limiter, marks, bursts) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, UInt128>(http => PartitionOf(http, marks, bursts.Value));
        });
        return services;
    }

    /// <summary>Puts the guard into the pipeline, after the sign-in: who is signed in is known by name and has limits of their own.</summary>
    public static IApplicationBuilder UseBurstGuard(this IApplicationBuilder app) => app.UseRateLimiter();

    private static RateLimitPartition<UInt128> PartitionOf(HttpContext http, VisitorMark marks, BurstOptions bursts)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method) || http.User.Identity?.IsAuthenticated == true)
            return RateLimitPartition.GetNoLimiter(UInt128.Zero);

        return RateLimitPartition.GetTokenBucketLimiter(marks.Of(http.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = bursts.AtOnce,
            TokensPerPeriod = Math.Max(1, bursts.PerMinute / RetrySeconds),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
    }
}
