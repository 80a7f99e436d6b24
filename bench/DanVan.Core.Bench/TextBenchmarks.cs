using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using DanVan.Core.Codes;
using DanVan.Core.Similarity;
using DanVan.Vietnamese;

namespace DanVan.Core.Bench;

/// <summary>What each report passes through: its words, its code, and the comparison with others.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private const string Words = "Đường vào xóm 5 bị sạt lở sau trận mưa đêm qua, xe máy không đi được, các cháu đi học phải vòng hơn ba cây số; đề nghị xã cho người ra xem";
    private const string Typed = "pa 7k3m9q x";

    private static readonly DateTimeOffset _now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    private readonly RandomNumberGenerator _random = RandomNumberGenerator.Create();
    private readonly string _decomposed = Words.Normalize(System.Text.NormalizationForm.FormD);
    private readonly ReportedMatter _one = new(Words, _now, "roads", MapPoint.Of(18_700_000, 105_400_000));
    private readonly ReportedMatter _other = new("Sạt lở đường xóm 5, xe không qua lại được", _now.AddDays(1), "roads", MapPoint.Of(18_700_900, 105_400_400));

    /// <summary>Words as the search keeps them.</summary>
    [Benchmark]
    public string Fold() => VietnameseText.Fold(Words);

    /// <summary>Decomposed input put together.</summary>
    [Benchmark]
    public string Compose() => VietnameseText.ToNfc(_decomposed);

    /// <summary>A report read once for comparing.</summary>
    [Benchmark]
    public ReportedMatter Read() => new(Words, _now, "roads", null);

    /// <summary>Two reports compared.</summary>
    [Benchmark]
    public double Compare() => SameMatter.Probability(_one, _other);

    /// <summary>A fresh code.</summary>
    [Benchmark]
    public PublicCode NewCode() => PublicCode.New("PA", _random);

    /// <summary>A code as a person types it.</summary>
    [Benchmark]
    public bool ReadCode() => PublicCode.TryParse(Typed, out _);

    /// <summary>An amount in words.</summary>
    [Benchmark]
    public string InWords() => NumberInWords.OfMoney(2_345_678_905);
}
