namespace DanVan.Core.Documents;

/// <summary>A type of administrative document with the abbreviation its numbers carry (tên loại và chữ viết tắt; Decree 30/2020, Annex III).</summary>
/// <param name="Code">The abbreviation: <c>QĐ</c>.</param>
/// <param name="Name">The name as it stands in a text: <c>quyết định</c>.</param>
public sealed record DocumentType(string Code, string Name)
{
    /// <summary>The types the product writes and registers. An official letter (công văn) has no type and no abbreviation.</summary>
    public static readonly IReadOnlyList<DocumentType> All =
    [
        new("NQ", "nghị quyết"), new("QĐ", "quyết định"), new("CT", "chỉ thị"), new("QC", "quy chế"), new("QyĐ", "quy định"), new("TC", "thông cáo"),
        new("TB", "thông báo"), new("HD", "hướng dẫn"), new("CTr", "chương trình"), new("KH", "kế hoạch"), new("PA", "phương án"), new("ĐA", "đề án"),
        new("DA", "dự án"), new("BC", "báo cáo"), new("BB", "biên bản"), new("TTr", "tờ trình"), new("HĐ", "hợp đồng"), new("CĐ", "công điện"),
        new("BGN", "bản ghi nhớ"), new("BTT", "bản thỏa thuận"), new("GUQ", "giấy ủy quyền"), new("GM", "giấy mời"), new("GGT", "giấy giới thiệu"),
        new("GNP", "giấy nghỉ phép"), new("PG", "phiếu gửi"), new("PC", "phiếu chuyển"), new("PB", "phiếu báo"),
    ];

    /// <summary>The type of an abbreviation; null when there is none. Case matters: <c>QĐ</c> and <c>QyĐ</c>, <c>CT</c> and <c>CTr</c> differ by little.</summary>
    public static DocumentType? Find(string code) => All.FirstOrDefault(type => type.Code == code);
}
