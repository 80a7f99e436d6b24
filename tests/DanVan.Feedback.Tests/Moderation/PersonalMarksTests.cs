using DanVan.Feedback.Domain.Moderation;

namespace DanVan.Feedback.Tests.Moderation;

/// <summary>What the moderator is shown to cover (rule 88).</summary>
public class PersonalMarksTests
{
    [Theory, Rule(88)]
    [InlineData("Gọi cho tôi theo số 0912 345 678 nhé", "0912 345 678", PersonalMark.Phone)]
    [InlineData("Liên hệ: +84 912.345.678", "+84 912.345.678", PersonalMark.Phone)]
    [InlineData("zalo 912345678", "912345678", PersonalMark.Phone)]
    [InlineData("CCCD 040201001234 cấp năm 2021", "040201001234", PersonalMark.IdNumber)]
    [InlineData("số CMND: 187654321", "187654321", PersonalMark.IdNumber)]
    [InlineData("chuyển vào STK 1903 6612 345678", "1903 6612 345678", PersonalMark.BankAccount)]
    [InlineData("thư về hoa.nguyen@example.vn", "hoa.nguyen@example.vn", PersonalMark.Email)]
    [InlineData("xe 37A-123.45 đổ rác", "37A-123.45", PersonalMark.Plate)]
    [InlineData("xe máy 37B1 12345 lạng lách", "37B1 12345", PersonalMark.Plate)]
    [InlineData("ở số nhà 12/3A ngõ 5", "12/3A", PersonalMark.House)]
    [InlineData("nha so 7 xom 3", "7", PersonalMark.House)]
    [InlineData("nhà ông Nguyễn Văn Tám lấn đường", "Nguyễn Văn Tám", PersonalMark.Name)]
    [InlineData("Bà Lan ở xóm 4 cho biết", "Lan", PersonalMark.Name)]
    [InlineData("Toi la Tran Thi Hoa", "Tran Thi Hoa", PersonalMark.Name)]
    [InlineData("do Phan Đình Khôi ký", "Phan Đình Khôi", PersonalMark.Name)]
    public void What_may_point_to_a_person_is_found(string text, string part, PersonalMark mark)
    {
        var found = PersonalMarks.Find(text);

        var one = Assert.Single(found);
        Assert.Equal((part, mark), (text.Substring(one.Span.Start, one.Span.Length), one.Mark));
    }

    [Theory]
    [InlineData("Đường Nguyễn Trãi ngập từ ngày 12/03/2026")]
    [InlineData("Trường tiểu học Lê Lợi thiếu nước, 1.200.000.000 đồng đã duyệt")]
    [InlineData("Xã Kim Liên, tỉnh Nghệ An; thành phố Hồ Chí Minh")]
    [InlineData("Ba Đình, quốc lộ 46, ngõ 12, lô 3")]
    [InlineData("Có 25 hộ dân bị ảnh hưởng, anh em bàn mãi chưa xong")]
    public void What_names_a_place_or_an_amount_is_left_alone(string text) => Assert.Empty(PersonalMarks.Find(text));

    [Theory, Rule(88)]
    [InlineData("Số nhà 12, đường Phan Bội Châu", "Đường Phan Bội Châu")]
    [InlineData("12/3 ngõ 5, khối 4", "Ngõ 5, khối 4")]
    [InlineData("gần cổng chợ", "Gần cổng chợ")]
    [InlineData("nhà số 7 xóm 3", "Xóm 3")]
    [InlineData("số nhà 12", null)]
    [InlineData(" ", null)]
    public void The_public_place_has_no_house_number(string place, string? expected) => Assert.Equal(expected, PersonalMarks.PublicPlace(place));
}
