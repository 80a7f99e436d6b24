namespace DanVan.Platform.Data.Transfer;

/// <summary>What a column holds, whichever engine keeps it.</summary>
public enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number of 64 bits or fewer.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>An instant in UTC, to the millisecond.</summary>
    Instant,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A unique id.</summary>
    Uuid,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A floating-point number of 64 bits.</summary>
    Real,
}

/// <summary>A column as the database has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
public sealed record TableColumn(string Name, ColumnKind Kind);

/// <summary>A table as the database has it; columns that the database computes itself are left out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
public sealed record TableShape(string Name, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The columns' names, quoted and in order, for a statement.</summary>
    internal string ColumnNames => string.Join(", ", Columns.Select(c => Quoted(c.Name)));

    /// <summary>A name as SQL spells it on both engines.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
