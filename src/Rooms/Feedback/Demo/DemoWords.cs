namespace DanVan.Feedback.Demo;

/// <summary>What officers and senders write after the first message: notes, additions, second answers, reasons. None of it names a person or a number to call.</summary>
internal static class DemoWords
{
    /// <summary>Between those who handle an item.</summary>
    public static readonly string[] Notes =
    [
        "Đã gọi xóm trưởng, hẹn sáng mai đi kiểm tra thực địa.", "Việc này năm ngoái đã phản ánh một lần, xem lại hồ sơ cũ trước khi trả lời.", "Cần xin ý kiến lãnh đạo về kinh phí sửa chữa.",
        "Đã kiểm tra, đúng như phản ánh. Chụp ảnh hiện trạng lưu hồ sơ.", "Chờ đơn vị thi công báo lịch.", "Hộ dân liên quan đồng ý phối hợp, dự kiến xong trong tuần.",
        "Phối hợp Mặt trận xã và Ban công tác Mặt trận xóm để vận động.", "Người gửi cho biết thêm vị trí, đã bổ sung vào hồ sơ.",
    ];

    /// <summary>What the sender adds.</summary>
    public static readonly string[] Additions =
    [
        "Hôm nay tôi đi qua vẫn thấy như cũ, chưa có ai đến.", "Bổ sung: đoạn hỏng dài khoảng hai mươi mét, ngay chỗ cua.", "Tối qua lại có một người bị ngã ở chỗ này, may không sao.",
        "toi gui them thong tin: cho nay gan nha van hoa, xe may di rat nguy hiem", "Bà con xóm tôi sẵn sàng góp công nếu xã có vật liệu.", "Mùi hôi nặng hơn vào buổi chiều, nhất là khi có gió nam.",
    ];

    /// <summary>Why the sender asks again.</summary>
    public static readonly string[] Reopenings =
    [
        "Trả lời là đã xử lý nhưng thực tế mới làm một nửa, đề nghị xem lại.", "Sửa được hai hôm lại hỏng như cũ, mong xã kiểm tra chất lượng.", "Câu trả lời chung chung, tôi chưa biết bao giờ làm và ai chịu trách nhiệm.",
    ];

    /// <summary>The second answer, by another person.</summary>
    public static readonly string[] SecondAnswers =
    [
        "UBND xã đã kiểm tra lại ngày {d} cùng xóm trưởng và đại diện bà con. Phần còn thiếu đã giao đơn vị thi công làm xong trong 10 ngày; Ban giám sát đầu tư của cộng đồng theo dõi việc này.",
        "Lãnh đạo xã đã trực tiếp xem lại ngày {d}. Việc sửa lần trước chưa đạt; xã nhận trách nhiệm, đã cho làm lại và nghiệm thu có đại diện người dân.",
        "Sau khi xem lại ngày {d}: nội dung này cần nguồn vốn của tỉnh, xã đã gửi tờ trình. Trong lúc chờ, xã cắm biển báo, sửa tạm và sẽ báo tiến độ tại cuộc họp xóm hằng quý.",
    ];

    /// <summary>What can be seen in a photo of what was done.</summary>
    public static readonly string[] Captions = ["Hiện trạng sau khi làm xong, chụp buổi sáng", "Nhìn từ đầu xóm vào", "Chỗ phản ánh sau khi xử lý", "Nghiệm thu có đại diện bà con xóm"];

    /// <summary>The category of a wave.</summary>
    public const string WaveCategory = "water";

    /// <summary>What several say of one cause within hours.</summary>
    public static readonly string[] Wave =
    [
        "Mất nước sạch từ sáng nay, cả xóm không có nước nấu ăn, chưa thấy ai báo lý do.", "Nước máy mất từ 6 giờ sáng đến giờ chưa có lại, nhà có trẻ nhỏ rất khó khăn.",
        "nuoc may mat tu sang den gio, de nghi xa hoi nha may nuoc bao gio co lai", "Cả ngõ tôi mất nước máy từ sáng nay, gọi nhà máy nước không ai nghe máy.",
        "Đường ống nước chính hình như bị vỡ ở đầu xóm, nước chảy tràn ra đường còn trong nhà thì mất nước.", "Mất nước máy cả ngày nay, xin xã cho xe chở nước về nhà văn hóa xóm.",
    ];

    /// <summary>Answer templates of a commune: title, words, and the category they are for; null for every one.</summary>
    public static readonly (string Title, string Text, string? Category)[] Templates =
    [
        ("Đã tiếp nhận, hẹn ngày kiểm tra", "UBND xã đã nhận phản ánh và sẽ cùng xóm trưởng kiểm tra tại chỗ trước ngày … Kết quả được trả lời tại đây.", null),
        ("Đèn đường đã sửa", "Tổ quản lý điện của xã đã thay bóng và kiểm tra cả tuyến ngày … Nếu đèn lại tắt, mời ông/bà gửi lại kèm số cột.", "lighting"),
        ("Vá đường, đổ đá tạm", "Xã đã đổ đá, lu phẳng đoạn hỏng ngày …; đưa vào kế hoạch sửa chữa quý … từ nguồn …", "roads"),
        ("Thu gom rác", "Đơn vị thu gom đã dọn xong ngày … Lịch thu gom từ nay: thứ … và thứ … hằng tuần; xóm nhắc các hộ đổ rác đúng giờ.", "waste"),
    ];

    /// <summary>Why an answer went back to its writer.</summary>
    public static readonly string[] Returns = ["Nêu rõ ngày hoàn thành và đơn vị chịu trách nhiệm.", "Câu trả lời chưa nói đến ý thứ hai của người dân.", "Viết ngắn lại, bỏ phần trích dẫn văn bản."];

    /// <summary>Why a limit was extended.</summary>
    public static readonly string[] Extensions = ["Mưa kéo dài, chưa thi công được.", "Chờ vật tư của đơn vị thi công.", "Cần họp dân thống nhất phương án trước khi làm.", "Chờ kết quả đo đạc của Văn phòng đăng ký đất đai."];

    /// <summary>Authorities outside.</summary>
    public static readonly string[] Authorities = ["Sở Xây dựng Nghệ An", "Sở Nông nghiệp và Môi trường Nghệ An", "Công ty Điện lực Nghệ An", "Ban Quản lý dự án giao thông tỉnh", "Bảo hiểm xã hội tỉnh"];

    /// <summary>What the sender is told with it.</summary>
    public const string ForwardNote = "Nội dung không thuộc thẩm quyền của xã; cơ quan nhận sẽ trả lời trực tiếp và UBND xã theo dõi kết quả.";

    /// <summary>Why an item is not taken up, by the key of the reason.</summary>
    public static readonly (string Reason, string Note)[] Refusals =
    [
        ("unclear", "Nội dung chưa nêu rõ việc gì, ở đâu. Mời ông/bà gửi lại kèm địa điểm cụ thể."),
        ("already-answered", "Việc này đã được trả lời và công khai tháng trước; chưa có tình tiết mới."),
        ("out-of-territory", "Địa điểm nêu không thuộc địa bàn tỉnh; đề nghị gửi đến nơi xảy ra sự việc."),
    ];

    /// <summary>Why the public does not see an item, by the key of the rule set.</summary>
    public static readonly string[] Withholdings = ["personal", "accuses-a-person", "sender-asked"];

    /// <summary>Remarks with a rating.</summary>
    public static readonly string[] RatingRemarks = ["Xử lý nhanh, cảm ơn cán bộ.", "Trả lời rõ ràng nhưng làm hơi chậm.", "Chưa đúng ý tôi hỏi.", "Rất hài lòng, bà con ai cũng vui.", "Mong lần sau báo trước lịch cho dân biết."];

    /// <summary>Why an officer opened who sent an item.</summary>
    public const string ReadingReason = "Gọi lại hỏi rõ vị trí vì ảnh không thấy mốc.";
}
