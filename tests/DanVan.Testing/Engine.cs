using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace DanVan.Testing;

/// <summary>The two databases the product runs on.</summary>
public enum Engine
{
    /// <summary>A file of its own in a temporary data folder.</summary>
    Sqlite,

    /// <summary>A database of its own in a private cluster.</summary>
    Postgres,
}

/// <summary>
/// Runs a theory once on each engine: <c>[Theory, EngineData] public async Task …(Engine engine)</c>. Where PostgreSQL cannot be had, its run is skipped and says why.
/// Values given to the attribute follow the engine; several attributes make several pairs of runs.
/// </summary>
/// <param name="values">The test's other arguments.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EngineDataAttribute(params object?[] values) : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([
            new TheoryDataRow([Engine.Sqlite, .. values]),
            new TheoryDataRow([Engine.Postgres, .. values]) { Skip = PostgresCluster.WhyMissing },
        ]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
