namespace DanVan.Feedback;

/// <content>The addresses of an officer's work.</content>
public static partial class Links
{
    private const string DeskRoot = "/ban-lam-viec/phan-anh";

    /// <summary>All items on the desks of the reader's units, also those without anything due.</summary>
    public static string DeskAll() => DeskRoot;

    /// <summary>One item on the desk.</summary>
    public static string Desk(string code, string? done = null) => $"{DeskRoot}/{code}{(done is null ? "" : "?xong=" + done)}";

    /// <summary>Its pin, for the map of its page.</summary>
    public static string DeskPin(string code) => Desk(code) + "/diem.json";

    /// <summary>Several items together: <c>?ma=…&amp;ma=…</c>.</summary>
    public static string Together(Guid? wave = null) => DeskRoot + "/cung-luc" + (wave is { } id ? $"?dot={id:N}" : "");

    /// <summary>Give it to a body.</summary>
    public static string Assign(string code) => Desk(code) + "/phan-cong";

    /// <summary>Correct kind, category and place.</summary>
    public static string Classify(string code) => Desk(code) + "/phan-loai";

    /// <summary>To another unit, or to an authority outside.</summary>
    public static string Pass(string code) => Desk(code) + "/chuyen";

    /// <summary>Not take it up.</summary>
    public static string NotAccept(string code) => Desk(code) + "/khong-tiep-nhan";

    /// <summary>Let another item carry on for it.</summary>
    public static string Merge(string code) => Desk(code) + "/gop";

    /// <summary>Split a mixed item.</summary>
    public static string SplitUp(string code) => Desk(code) + "/tach";

    /// <summary>Move the last day of the answer.</summary>
    public static string Extend(string code) => Desk(code) + "/gia-han";

    /// <summary>Write the answer.</summary>
    public static string Answer(string code) => Desk(code) + "/tra-loi";

    /// <summary>Check the answer and give it, or send it back.</summary>
    public static string CheckAnswer(string code) => Desk(code) + "/duyet-tra-loi";

    /// <summary>Decide what the public sees.</summary>
    public static string Moderate(string code) => Desk(code) + "/kiem-duyet";

    /// <summary>Cover parts of a photo.</summary>
    public static string CoverPhoto(string code, Guid id) => $"{Desk(code)}/anh/{id:N}";

    /// <summary>Who sent it, with a logged reason.</summary>
    public static string Sender(string code) => Desk(code) + "/nguoi-gui";

    /// <summary>Take it out of the open flow, to the reception officer.</summary>
    public static string Seal(string code) => Desk(code) + "/niem-phong";

    /// <summary>Enter an item for a person at the counter.</summary>
    public static string Assist() => "/ban-lam-viec/nhap-ho";

    /// <summary>The slip for the person, to be printed.</summary>
    public static string AssistSlip() => Assist() + "/phieu";

    /// <summary>The answer templates of the reader's units.</summary>
    public static string Templates() => "/ban-lam-viec/mau-tra-loi";

    /// <summary>Change a template.</summary>
    public static string Template(Guid id) => $"{Templates()}/{id:N}";

    /// <summary>Who opened a sender's name, when and why.</summary>
    public static string Readings() => "/quan-tri/xem-nguoi-gui";
}
