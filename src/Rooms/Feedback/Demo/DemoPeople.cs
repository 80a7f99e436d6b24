using System.Globalization;
using DanVan.Feedback.Senders;
using DanVan.Vietnamese;

namespace DanVan.Feedback.Demo;

/// <summary>Makes up senders. The numbers begin with 0123, which nobody has had since 2018; the addresses end in <c>example.vn</c>, which is nobody's.</summary>
internal sealed class DemoPeople(Random random)
{
    private static readonly string[] _families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Hồ", "Ngô", "Võ", "Cao", "Thái", "Đậu"];
    private static readonly string[] _middles = ["Văn", "Thị", "Đức", "Hữu", "Quang", "Ngọc", "Minh", "Xuân", "Thanh"];
    private static readonly string[] _givens = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hoa", "Hùng", "Khánh", "Lâm", "Liên", "Long", "Mai", "Nam", "Nga", "Phúc", "Quý", "Sơn", "Tâm", "Thảo", "Tuấn", "Vinh", "Yến"];

    /// <summary>A name.</summary>
    public string Name() => $"{Pick(_families)} {Pick(_middles)} {Pick(_givens)}";

    /// <summary>A phone number.</summary>
    public string Phone() => string.Create(CultureInfo.InvariantCulture, $"0123 {random.Next(100, 1000)} {random.Next(1000, 10000)}");

    /// <summary>A sender with one or more ways to be reached.</summary>
    public SenderDetails Sender(string? village)
    {
        var name = Name();
        var phone = random.Next(10) < 8 ? Phone() : null;
        var email = phone is null || random.Next(4) == 0 ? $"{VietnameseText.Fold(name).Replace(' ', '.')}{random.Next(1, 90)}@example.vn" : null;
        return new SenderDetails(name, phone, email, village is not null && random.Next(3) == 0 ? village : null);
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
