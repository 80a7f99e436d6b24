namespace DanVan.Feedback.Demo;

/// <summary>What people say, by category: made up, in the words people use. Demo data may stand outside the texts of the two languages, for residents write Vietnamese.</summary>
internal static class DemoPhrases
{
    /// <summary>How a message begins; many begin at once.</summary>
    public static readonly string[] Openings = ["", "", "", "Kính gửi UBND xã, ", "Tôi xin phản ánh: ", "Đề nghị chính quyền quan tâm: ", "Cho tôi hỏi, ", "Gia đình tôi xin phản ánh việc ", "Mong lãnh đạo xem giúp: ", "Bà con chúng tôi kiến nghị: "];

    /// <summary>How it ends.</summary>
    public static readonly string[] Closings = ["", "", "", " Xin cảm ơn.", " Mong sớm được giải quyết.", " Đề nghị kiểm tra và trả lời cho dân biết.", " Bà con rất mong chính quyền quan tâm.", " Tôi đã nói với xóm trưởng nhưng chưa thấy ai đến xem.", " Trân trọng cảm ơn."];

    /// <summary>For how long it has been so.</summary>
    public static readonly string[] Since = ["", " từ hôm qua", " mấy hôm nay", " đã hơn một tuần", " từ sau đợt mưa lớn", " gần một tháng nay", " từ trước Tết", " đã lâu", " từ đầu tháng"];

    /// <summary>Where in the commune.</summary>
    public static readonly string[] Spots = ["ở đầu xóm {n}", "trước nhà văn hoá xóm {n}", "gần cổng trường tiểu học", "đoạn qua chợ", "trên đường liên xóm {n}", "cạnh trạm y tế", "ở ngã ba vào xóm {n}", "dọc kênh chính", "sau uỷ ban cũ", "ở cuối ngõ số {n}", "đoạn qua cầu nhỏ xóm {n}", "gần sân bóng", "trên tuyến đường bê tông xóm {n}", "cạnh đình làng", "gần bến đò cũ"];

    /// <summary>The matter itself.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Matters = new Dictionary<string, string[]>
    {
        ["roads"] = ["đường xuất hiện ổ gà sâu {s}, xe máy đi buổi tối rất nguy hiểm", "mặt đường bê tông bị nứt và sụt {s}{t}, trời mưa nước đọng không đi được", "cầu dân sinh {s} bị hỏng lan can, trẻ em đi học qua hằng ngày", "xe tải chở đất chạy làm hỏng đường {s}{t}", "biển báo giao thông {s} bị đổ{t}, chưa ai dựng lại", "vỉa hè {s} bị lấn chiếm để bán hàng, người đi bộ phải xuống lòng đường"],
        ["lighting"] = ["đèn đường {s} không sáng{t}", "cả tuyến {s} có mấy bóng đèn bị cháy{t}, tối đi lại khó", "đèn chiếu sáng {s} bật cả ban ngày, tối lại tắt", "đề nghị lắp thêm đèn {s} vì đoạn này tối và hay có tai nạn"],
        ["power"] = ["dây điện {s} bị chùng xuống sát mái nhà{t}", "cột điện {s} nghiêng sau bão, rất lo khi có gió", "dây điện đứt rơi xuống đường {s}, đề nghị xử lý gấp", "dây cáp viễn thông {s} rối và sà thấp, vướng xe đi qua"],
        ["waste"] = ["rác đổ thành đống {s}{t}, mùi rất khó chịu", "xe thu gom rác không vào xóm {s}{t}", "có người đốt rác {s} vào buổi tối, khói bay vào nhà dân", "bãi tập kết rác {s} quá tải, chó bới tung ra đường", "vỏ bao thuốc sâu vứt đầy bờ ruộng {s}, đề nghị đặt thêm bể thu gom"],
        ["water"] = ["mương thoát nước {s} bị tắc{t}, cứ mưa là ngập vào sân", "nước máy {s} yếu và đục{t}", "ống nước {s} bị vỡ, nước chảy tràn ra đường{t}", "nắp cống {s} bị mất, sợ trẻ nhỏ rơi xuống", "đề nghị nạo vét kênh {s} trước mùa mưa"],
        ["environment"] = ["trại lợn {s} xả nước thải ra mương{t}, mùi hôi cả xóm", "lò gạch {s} khói bụi nhiều{t}", "xưởng gỗ {s} cưa xẻ gây bụi và ồn suốt ngày", "ao {s} cá chết nổi trắng{t}, nghi do nước thải"],
        ["security"] = ["quán hát {s} mở nhạc to đến quá nửa đêm{t}", "thanh niên tụ tập chạy xe nẹt pô {s} vào buổi tối", "mấy đêm nay có kẻ lạ vào xóm {s}, bà con mất mấy con gà", "chó thả rông {s} đuổi người đi xe, đã có người bị ngã"],
        ["land"] = ["nhà bên xây lấn ra đường chung {s}{t}", "xin hỏi bao giờ đo đạc lại thửa đất {s} để cấp sổ đỏ", "đất công {s} bị rào lại để trồng cây{t}", "công trình đang xây {s} không che chắn, vật liệu rơi xuống đường"],
        ["procedures"] = ["tôi nộp hồ sơ ở bộ phận một cửa{t} mà chưa có kết quả", "đi làm giấy khai sinh cho cháu phải bổ sung giấy tờ nhiều lần, hướng dẫn chưa rõ", "cổng dịch vụ công báo lỗi khi nộp hồ sơ đất đai, gọi hỗ trợ không được", "đề nghị bố trí thêm ghế ngồi và nước uống ở bộ phận một cửa"],
        ["conduct"] = ["cán bộ ở bộ phận một cửa hẹn nhiều lần mà không giải quyết", "khi dân hỏi thủ tục, cán bộ trả lời chưa nhiệt tình", "tôi gọi số điện thoại của bộ phận {s} nhiều lần không ai nghe máy"],
        ["education"] = ["tường rào trường mầm non {s} bị nghiêng{t}", "đường vào trường {s} giờ tan học rất đông xe, đề nghị phân luồng", "đề nghị sửa nhà vệ sinh của điểm trường {s}", "cây cổ thụ trong sân trường {s} có cành khô sắp gãy"],
        ["health"] = ["quán ăn {s} để thực phẩm không che đậy{t}", "đề nghị phun thuốc muỗi {s} vì nhiều nhà có người sốt xuất huyết", "trạm y tế {s} hay hết thuốc bảo hiểm{t}"],
        ["welfare"] = ["hộ cụ bà neo đơn {s} chưa được nhận trợ cấp{t}", "đề nghị xem lại danh sách hộ nghèo {s} cho công bằng", "nhà của một hộ khó khăn {s} bị tốc mái sau bão, mong được hỗ trợ"],
        ["farming"] = ["kênh tưới {s} bị vỡ bờ{t}, ruộng không có nước", "lịch bơm nước {s} thay đổi mà dân không biết trước", "chuột phá lúa nhiều {s}, đề nghị tổ chức diệt chuột chung", "đường nội đồng {s} sạt lở, máy gặt không vào được"],
        ["democracy"] = ["xóm {n} thu tiền làm đường nhưng chưa công khai quyết toán", "đề nghị họp dân bàn việc làm nhà văn hoá xóm {n} trước khi thu tiền", "danh sách hỗ trợ sau bão {s} chưa thấy niêm yết"],
        ["other"] = ["đề nghị làm khu vui chơi cho trẻ em {s}", "đài truyền thanh {s} bị rè{t}, nghe không rõ thông báo", "đề nghị có thêm chuyến xe buýt dừng {s}"],
    };

    /// <summary>What the authority answers, by what was done.</summary>
    public static readonly string[] Answers =
    [
        "UBND xã đã cử cán bộ kiểm tra ngày {d}. Việc nêu là đúng. Đơn vị phụ trách đã xử lý xong, đề nghị bà con tiếp tục theo dõi và báo lại nếu tái diễn.",
        "Cảm ơn ông/bà đã phản ánh. Ngày {d}, tổ công tác đã đến hiện trường và khắc phục. Ảnh sau khi xử lý được đính kèm nếu có.",
        "Sau khi kiểm tra ngày {d}, việc này cần kinh phí sửa chữa lớn. UBND xã đã đưa vào kế hoạch quý tới; trước mắt đã cắm biển cảnh báo và sửa tạm để bảo đảm an toàn.",
        "UBND xã đã làm việc với hộ liên quan ngày {d}. Hộ đã cam kết chấm dứt và dọn sạch. Công an xã và Ban công tác Mặt trận sẽ giám sát việc thực hiện.",
        "Hồ sơ của ông/bà đã được rà soát ngày {d}. Bộ phận một cửa xin lỗi vì chậm trễ và đã trả kết quả; quy trình hướng dẫn đã được niêm yết lại cho rõ.",
        "Nội dung đã được xem xét ngày {d}. Theo quy định hiện hành chưa thực hiện được vì vượt thẩm quyền của xã; UBND xã đã có văn bản kiến nghị cấp tỉnh và sẽ thông báo khi có trả lời.",
    ];

    private static readonly Dictionary<string, string> _details = new()
    {
        ["stretch"] = "từ nhà văn hoá đến đầu cầu, chừng trăm mét",
        ["pole"] = "cột số 14",
        ["since"] = "khoảng một tuần nay",
        ["when"] = "thường vào buổi tối",
        ["plot"] = "thửa 215, tờ bản đồ số 8",
        ["procedure"] = "cấp đổi giấy chứng nhận",
        ["file"] = "nộp đầu tháng, có giấy hẹn",
        ["office"] = "bộ phận một cửa",
        ["day"] = "sáng thứ hai tuần trước",
        ["school"] = "điểm trường chính",
        ["place"] = "gần chợ",
        ["policy"] = "trợ cấp người cao tuổi",
        ["field"] = "cánh đồng cạnh kênh chính",
        ["matter"] = "quyết toán làm đường xóm",
    };

    /// <summary>What is answered to a category's question.</summary>
    public static string DetailOf(string question) => _details.GetValueOrDefault(question, "như đã nêu ở trên");
}
