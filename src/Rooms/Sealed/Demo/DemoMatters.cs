using DanVan.Sealed.Domain;

namespace DanVan.Sealed.Demo;

/// <summary>One sealed matter of the demo.</summary>
/// <param name="Kind">What the sender says it is.</param>
/// <param name="Text">What is said.</param>
/// <param name="Against">Whom or what it concerns.</param>
/// <param name="Name">Who says it; null for nobody.</param>
/// <param name="Found">What the officer found it to be.</param>
/// <param name="Reply">What was replied.</param>
internal sealed record DemoMatter(SaidKind Kind, string Text, string? Against = null, string? Name = null, SealedClass? Found = null, ReplyOutcome? Reply = null);

/// <summary>The sealed matters of the demo: invented, without a real person.</summary>
internal static class DemoMatters
{
    public static readonly IReadOnlyList<DemoMatter> All =
    [
        new(SaidKind.Complaint, "Gia đình tôi không đồng ý với quyết định thu hồi 120 m² đất vườn, diện tích đo lại thiếu so với sổ.", "Quyết định thu hồi đất", "Nguyễn Văn A (giả định)"),
        new(SaidKind.Denunciation, "Có người nhận tiền của các hộ để đưa vào danh sách hỗ trợ nhà ở, tôi có ghi lại ngày giờ.", "Một cán bộ thôn"),
        new(SaidKind.NotSaid, "Tôi bị nhắc nhở vì góp ý trong cuộc họp thôn, tôi không biết phải gửi việc này đi đâu.", null, "Trần Thị B (giả định)"),
        new(SaidKind.Complaint, "Hồ sơ cấp giấy chứng nhận của tôi bị trả lại ba lần, mỗi lần một lý do khác nhau.", "Kết quả trả hồ sơ", "Lê Văn C (giả định)", SealedClass.Complaint),
        new(SaidKind.Denunciation, "Khai khống khối lượng san lấp ở công trình kênh nội đồng, số xe chở thực tế ít hơn nhiều.", "Đơn vị thi công", null, SealedClass.Denunciation),
        new(SaidKind.Complaint, "Mức bồi thường cây lâu năm áp sai loại, tôi đã hỏi hai lần nhưng chưa được giải thích.", "Phương án bồi thường", "Phạm Thị D (giả định)", SealedClass.Complaint, ReplyOutcome.Accepted),
        new(SaidKind.Denunciation, "Người phụ trách quỹ thu của dân nhưng không ghi phiếu thu và không công khai.", "Quỹ của thôn", "Hoàng Văn Đ (giả định)", SealedClass.Denunciation, ReplyOutcome.Forwarded),
        new(SaidKind.Complaint, "Tôi đề nghị xem lại quyết định xử phạt vì biên bản ghi sai ngày và sai người.", "Quyết định xử phạt", "Vũ Thị E (giả định)", SealedClass.Complaint, ReplyOutcome.Refused),
        new(SaidKind.NotSaid, "Gia đình bị cắt khỏi danh sách hỗ trợ mà không có thông báo, mong được xem xét riêng.", null, "Đặng Văn G (giả định)", SealedClass.Neither, ReplyOutcome.Accepted),
        new(SaidKind.Denunciation, "Lấn chiếm đất công làm bãi tập kết vật liệu, đã báo nhiều lần mà chưa thấy xử lý.", "Một hộ kinh doanh", null, SealedClass.Denunciation, ReplyOutcome.Accepted),
        new(SaidKind.Complaint, "Tôi không được mời dự cuộc họp lấy ý kiến dù có đất trong vùng dự án.", "Việc lấy ý kiến", "Bùi Thị H (giả định)"),
        new(SaidKind.Denunciation, "Có dấu hiệu sửa danh sách đóng góp sau khi đã niêm yết, tôi có ảnh chụp trước và sau.", "Ban quản lý công trình"),
        new(SaidKind.Complaint, "Thời gian giải quyết hồ sơ đất đai của tôi quá hạn bốn tháng, không có văn bản xin lỗi.", "Hồ sơ đất đai", "Hồ Văn I (giả định)", SealedClass.Complaint, ReplyOutcome.Extended),
        new(SaidKind.Denunciation, "Ép các hộ ký tên đồng ý trước khi được phát giấy mời họp.", "Tổ vận động", null, SealedClass.Denunciation),
        new(SaidKind.NotSaid, "Tôi muốn hỏi riêng về việc bị gọi điện đe dọa sau khi phản ánh bãi rác.", null, null, SealedClass.Denunciation, ReplyOutcome.Forwarded),
        new(SaidKind.Complaint, "Con tôi bị từ chối chế độ hỗ trợ học tập, lý do nêu trong giấy không đúng hoàn cảnh.", "Văn bản từ chối hỗ trợ", "Ngô Thị K (giả định)", SealedClass.Complaint),
        new(SaidKind.Denunciation, "Bán vé giữ xe cao hơn mức niêm yết trong lễ hội, thu tiền không có vé.", "Tổ giữ xe", null, SealedClass.Neither, ReplyOutcome.Accepted),
        new(SaidKind.Complaint, "Ranh giới đất giữa hai nhà bị cắm lại mốc khi tôi vắng mặt.", "Việc cắm mốc", "Phan Văn L (giả định)", SealedClass.Complaint, ReplyOutcome.Refused),
        new(SaidKind.Denunciation, "Dùng xe công đi việc riêng nhiều lần vào cuối tuần.", "Một cán bộ", null, SealedClass.Denunciation, ReplyOutcome.Accepted),
        new(SaidKind.Complaint, "Tôi đề nghị xem lại kết quả bình xét hộ cận nghèo vì không công khai tiêu chí.", "Kết quả bình xét", "Lý Thị M (giả định)", SealedClass.Complaint, ReplyOutcome.Accepted),
    ];
}
