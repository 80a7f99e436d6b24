using DanVan.Core.Documents;

namespace DanVan.Core.Tests.Documents;

public class DocumentHeadTests
{
    private static readonly DocumentType Report = DocumentType.Find("BC")!;

    [Theory, Rule(123)]
    [InlineData(DocumentLayout.State, 5, "UBND", "Số: 05/BC-UBND")]
    [InlineData(DocumentLayout.State, 10, "UBND", "Số: 10/BC-UBND")]
    [InlineData(DocumentLayout.State, 1204, "UBND", "Số: 1204/BC-UBND")]
    [InlineData(DocumentLayout.State, null, "UBND", "Số:       /BC-UBND")]
    [InlineData(DocumentLayout.Front, 9, "MTTQ-BTT", "Số: 09/BC-MTTQ-BTT")]
    [InlineData(DocumentLayout.Party, 5, "ĐU", "Số 05-BC/ĐU")]
    [InlineData(DocumentLayout.Party, 127, "TW", "Số 127-BC/TW")]
    public void A_number_is_written_as_its_layout_wants_it(DocumentLayout layout, int? ordinal, string organ, string line) =>
        Assert.Equal(line, new DocumentNumber(layout, ordinal, Report, organ).Line);

    [Theory, Rule(123)]
    [InlineData(DocumentLayout.State, "UBND-VP", "Số: 05/UBND-VP")]
    [InlineData(DocumentLayout.Front, "MTTQ-BTT", "Số: 05/MTTQ-BTT")]
    [InlineData(DocumentLayout.Party, "ĐU", "Số 05-CV/ĐU")]
    public void A_letter_has_no_type_but_with_the_party(DocumentLayout layout, string organ, string line) =>
        Assert.Equal(line, new DocumentNumber(layout, 5, null, organ).Line);

    [Fact]
    public void There_is_no_number_below_one() =>
        Assert.Throws<InvalidOperationException>(() => new DocumentNumber(DocumentLayout.State, 0, Report, "UBND").Line);

    [Theory, Rule(123)]
    [InlineData(DocumentLayout.State)]
    [InlineData(DocumentLayout.Front)]
    public void The_state_stands_at_the_right_with_its_motto(DocumentLayout layout)
    {
        var head = DocumentHead.Of(layout, "Tỉnh Nghệ An", "Ủy ban nhân dân xã Nam Đàn");

        Assert.Equal(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], head.Right.Select(line => line.Text));
        Assert.Equal(["TỈNH NGHỆ AN", "ỦY BAN NHÂN DÂN XÃ NAM ĐÀN"], head.Left.Select(line => line.Text));
        Assert.True(head.Left[^1] is { IsBold: true, IsUnderlined: true } && head.Right[^1].IsUnderlined);
    }

    [Fact, Rule(123)]
    public void The_party_stands_at_the_right_alone_and_its_issuer_has_an_asterisk()
    {
        var head = DocumentHead.Of(DocumentLayout.Party, "Tỉnh ủy Nghệ An", "Đảng ủy xã Nam Đàn");

        Assert.Equal(["ĐẢNG CỘNG SẢN VIỆT NAM"], head.Right.Select(line => line.Text));
        Assert.Equal(["TỈNH ỦY NGHỆ AN", "ĐẢNG ỦY XÃ NAM ĐÀN", "*"], head.Left.Select(line => line.Text));
    }

    [Fact]
    public void Who_has_nobody_above_stands_alone() =>
        Assert.Equal(["THÔN ĐÔNG"], DocumentHead.Of(DocumentLayout.State, " ", "Thôn Đông").Left.Select(line => line.Text));

    [Fact]
    public void No_two_types_share_an_abbreviation() => Assert.Distinct(DocumentType.All.Select(type => type.Code));
}
