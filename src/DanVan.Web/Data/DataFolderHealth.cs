using System.Security.Cryptography;
using DanVan.Platform.Files;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DanVan.Web.Data;

/// <summary>The data folder is there and takes a file: the disk is neither gone nor full nor read-only.</summary>
internal sealed class DataFolderHealth(DataFolder folder) : IHealthCheck
{
    private static readonly byte[] _probe = new byte[4096];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var path = Path.Combine(folder.Path, $"probe.{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
            await file.WriteAsync(_probe, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy(exception: exception);
        }
    }
}
