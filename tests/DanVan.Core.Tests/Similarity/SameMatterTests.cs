using CsCheck;
using DanVan.Core.Similarity;

namespace DanVan.Core.Tests.Similarity;

public class SameMatterTests
{
    private static readonly DateTimeOffset _noon = new(2026, 3, 5, 5, 0, 0, TimeSpan.Zero);
    private static readonly MapPoint _here = new(18_673_000, 105_690_000);

    [Fact]
    public void With_pins_nearly_all_pairs_of_one_matter_are_found_and_hardly_any_other()
    {
        var (suggested, merged) = (Measure(withPins: true, SameMatter.Similar), Measure(withPins: true, SameMatter.Same));

        Assert.True(suggested.F1 >= .985, $"{suggested}");
        Assert.True(merged.Precision >= .99, $"{merged}");
        Assert.True(merged.Recall >= .96, $"{merged}");
    }

    [Fact]
    public void Without_pins_words_street_and_number_carry_the_comparison()
    {
        var suggested = Measure(withPins: false, SameMatter.Similar);

        Assert.True(suggested.F1 >= .93, $"{suggested}");
        Assert.True(suggested.Precision >= .92, $"{suggested}");
    }

    [Fact]
    public void The_same_words_in_two_places_are_two_matters()
    {
        var here = new ReportedMatter("Kính gửi UBND xã, đèn đường hỏng ở đường Nguyễn Trãi", _noon, "den", _here);
        var there = new ReportedMatter("Kính gửi UBND xã, đèn đường hỏng ở đường Trần Phú", _noon, "den", _here with { LatitudeE6 = _here.LatitudeE6 + 4_000 });
        var far = new ReportedMatter("Kính gửi UBND xã, đèn đường hỏng ở đường Nguyễn Trãi", _noon, "den", _here with { LatitudeE6 = _here.LatitudeE6 + 9_000 });

        Assert.True(SameMatter.Probability(here, there) < SameMatter.Similar);
        Assert.Equal(0, SameMatter.Probability(here, far));
    }

    [Fact]
    public void Accents_and_marks_sent_apart_make_no_difference()
    {
        const string text = "Nắp hố ga bị mất trước số nhà 12 đường Đặng Thai Mai";
        var said = new ReportedMatter(text, _noon, "hoga", _here);

        Assert.Equal(SameMatter.Probability(said, said), SameMatter.Probability(said, new(text.Normalize(System.Text.NormalizationForm.FormD), _noon, "hoga", _here)));
        Assert.Equal(SameMatter.Probability(said, said), SameMatter.Probability(said, new("Nap ho ga bi mat truoc so nha 12 duong Dang Thai Mai", _noon, "hoga", _here)));
        Assert.Contains("dang thai", said.Names);
    }

    [Fact]
    public void Comparing_is_symmetric_and_a_probability_for_any_text()
    {
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 400_000]).Sample((one, other, minutes) =>
        {
            var a = new ReportedMatter(one, _noon, "rac", _here);
            var b = new ReportedMatter(other, _noon.AddMinutes(minutes), "rac", minutes % 2 == 0 ? _here : null);

            Assert.Equal(SameMatter.Probability(a, b), SameMatter.Probability(b, a));
            Assert.InRange(SameMatter.Probability(a, b), 0, 1);
        });
    }

    [Fact]
    public void Distances_are_those_on_the_ground()
    {
        Assert.Equal(111.2, _here.MetresTo(_here with { LatitudeE6 = _here.LatitudeE6 + 1_000 }), 0.1);
        Assert.Equal(105.3, _here.MetresTo(_here with { LongitudeE6 = _here.LongitudeE6 + 1_000 }), 0.1);
        Assert.Null(MapPoint.Of(1, null));
    }

    /// <summary>Precision, recall and F1 over all pairs of the sample reports that are compared at all.</summary>
    private static (double Precision, double Recall, double F1) Measure(bool withPins, double threshold)
    {
        var reports = SampleReport.All.Select(r => (Report: r, Matter: Read(r, withPins))).ToList();
        var (right, wrong, total) = (0, 0, 0);
        for (var i = 0; i < reports.Count; i++)
        {
            for (var j = i + 1; j < reports.Count; j++)
            {
                var (a, b) = (reports[i], reports[j]);
                var isSame = a.Report.Incident == b.Report.Incident;
                if (isSame) total++;
                if (b.Report.SentAt - a.Report.SentAt > TimeSpan.FromDays(SameMatter.MostDays) || (a.Report.Ward != b.Report.Ward && !withPins)) continue;
                if (SameMatter.Probability(a.Matter, b.Matter) < threshold) continue;
                if (isSame) right++;
                else wrong++;
            }
        }
        var (precision, recall) = ((double)right / (right + wrong), (double)right / total);
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static ReportedMatter Read(SampleReport report, bool withPin) => new(
        report.Text,
        new DateTimeOffset(report.SentAt, VietnamTime.Offset),
        report.Category,
        withPin ? new MapPoint((int)Math.Round(report.Latitude * 1e6), (int)Math.Round(report.Longitude * 1e6)) : null);
}
