using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DanVan.Testing;

/// <summary>A synthetic report of <c>Data/reports.csv.gz</c>, with what is true about it.</summary>
/// <param name="Id">1 to 3,000, in order of time.</param>
/// <param name="SentAt">When it was sent, Vietnam's time.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Ward">The ward's name.</param>
/// <param name="Text">The words: with and without accents, composed and not, with slips and short forms.</param>
/// <param name="Incident">Reports of one happening share it.</param>
/// <param name="Category">One of 16.</param>
/// <param name="IsUrgent">Danger.</param>
/// <param name="CopyOf">The report that this one repeats.</param>
public sealed record SampleReport(int Id, DateTime SentAt, double Latitude, double Longitude, string Ward, string Text, int Incident, string Category, bool IsUrgent, int? CopyOf)
{
    private static readonly Lazy<IReadOnlyList<SampleReport>> _all = new(() => [.. Rows().Skip(1).Select(Read)]);

    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<SampleReport> All => _all.Value;

    /// <summary>Opens a compressed file of the folder Data.</summary>
    public static Stream Open(string name) =>
        new GZipStream(File.OpenRead(Checkout.PathOf("tests", "DanVan.Testing", "Data", name)), CompressionMode.Decompress);

    private static SampleReport Read(List<string> row) => new(
        int.Parse(row[0], CultureInfo.InvariantCulture),
        DateTime.Parse(row[1], CultureInfo.InvariantCulture),
        double.Parse(row[2], CultureInfo.InvariantCulture),
        double.Parse(row[3], CultureInfo.InvariantCulture),
        row[4],
        row[5],
        int.Parse(row[6], CultureInfo.InvariantCulture),
        row[7],
        row[8] == "1",
        row[9].Length == 0 ? null : int.Parse(row[9], CultureInfo.InvariantCulture));

    private static IEnumerable<List<string>> Rows()
    {
        using var reader = new StreamReader(Open("reports.csv.gz"), Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return Fields(line);
    }

    // A quoted field may hold commas; none holds a quote or a line break.
    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        foreach (var (part, i) in line.Split('"').Select((part, i) => (part, i)))
        {
            if (i % 2 == 1) fields[^1] = part;
            else fields.AddRange(i == 0 ? part.Split(',') : part.Split(',').Skip(1));
        }
        return fields;
    }
}
