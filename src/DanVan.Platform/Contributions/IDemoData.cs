namespace DanVan.Platform.Contributions;

/// <summary>A room's share of the demo data. Rooms fill in <see cref="Order"/>; the same plan makes the same data.</summary>
public interface IDemoData
{
    /// <summary>Lower fills first: organisations 10, accounts 20, feedback 40.</summary>
    int Order { get; }

    /// <summary>Fills an empty database.</summary>
    Task FillAsync(DemoPlan plan, CancellationToken cancellationToken);
}

/// <summary>How much demo data, and as of which day.</summary>
/// <param name="Size">Which set.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="Seed">The same seed gives the same data.</param>
/// <param name="AsOf">The day that counts as today.</param>
public sealed record DemoPlan(DemoSize Size, int Reports, int Seed, DateOnly AsOf);

/// <summary>The three sizes of demo data.</summary>
public enum DemoSize
{
    /// <summary>Three communes, every room filled.</summary>
    Small,

    /// <summary>Nghệ An's 130 communes, 100,000 reports.</summary>
    Province,

    /// <summary>1,000,000 reports.</summary>
    Million,
}
