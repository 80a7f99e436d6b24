namespace DanVan.Faults.Tests;

/// <summary>One way of writing that must survive a crash: how to write, and how to see afterwards that what was acknowledged is there, whole.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WriteAsync">Writes once as a visitor, the n-th time, and returns the receipt that the person got.</param>
/// <param name="LostAsync">Of these receipts, those whose record is missing, asked as a visitor of the restarted program.</param>
/// <param name="HalfWritten">What the data folder of the killed program holds of records that are not whole.</param>
public sealed record Load(string Name, Func<Visitor, int, Task<string>> WriteAsync, Func<Visitor, IReadOnlyCollection<string>, Task<IReadOnlyList<string>>> LostAsync, Func<string, IEnumerable<string>> HalfWritten)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
