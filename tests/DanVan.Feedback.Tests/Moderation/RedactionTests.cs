using CsCheck;
using DanVan.Feedback.Domain.Moderation;

namespace DanVan.Feedback.Tests.Moderation;

public class RedactionTests
{
    [Fact, Rule(88)]
    public void Covered_stretches_are_gone_and_the_rest_stays()
    {
        const string text = "Ông Tám, 0912345678, lấn đường";

        var covered = Redaction.Cover(text, [.. Redaction.Find(text, "tám"), .. Redaction.Find(text, "0912345678")]);

        Assert.Equal("Ông [***], [***], lấn đường", covered);
    }

    [Fact]
    public void Neighbours_and_overlaps_are_one_mark()
    {
        var covered = Redaction.Cover("Nguyễn Văn Tám ở đây", [new(0, 6), new(7, 3), new(9, 5)]);

        Assert.Equal("[***] ở đây", covered);
    }

    [Fact]
    public void Nothing_covered_leaks_whatever_the_stretches()
    {
        var span = Gen.Select(Gen.Int[-5, 40], Gen.Int[-3, 20], (start, length) => new TextSpan(start, length));
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 0, 40], span.Array[0, 6]).Sample((text, spans) =>
        {
            var covered = Redaction.Cover(text, spans);
            var kept = text.Where((_, i) => !spans.Any(s => s.Start >= 0 && s.Start <= i && i < s.End));

            return covered.Replace(Redaction.Mark, "") == string.Concat(kept);
        });
    }
}
