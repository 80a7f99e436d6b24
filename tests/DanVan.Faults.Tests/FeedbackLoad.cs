using System.Net;
using Microsoft.Data.Sqlite;

namespace DanVan.Faults.Tests;

/// <summary>Residents send reports through the form, every fourth with a photo.</summary>
internal static class FeedbackLoad
{
    private const string Commune = "17950";

    // One grey pixel.
    private static readonly byte[] _photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    /// <summary>The load.</summary>
    public static Load Send { get; } = new("reports through the form", SendAsync, LostAsync, HalfWritten);

    // The receipt is the code and the follow key, both shown once.
    private static async Task<string> SendAsync(Visitor visitor, int number)
    {
        var page = await visitor.OpenAsync("/phan-anh/gui");
        var what = page.Form("what").Choose("Kind", "Reflection");
        page = await what.Choose("Category", what.ChoicesOf("Category")[0]).SubmitAsync();
        page = await page.Form("where").Fill("Commune", Commune).SubmitAsync();
        page = await page.Form("spot").Fill("Place", $"Ngõ {number}").SubmitAsync();
        var details = page.Form("details").Fill("Text", $"Đèn đường ở ngõ {number} hỏng đã {number} ngày nay, buổi tối đi lại rất khó.");
        if (number % 4 == 0) details.Attach("Files", "den.png", _photo, "image/png");
        page = await details.SubmitAsync("on");
        if (page.HasForm("go-on")) page = await page.Form("go-on").SubmitAsync();
        var contact = page.Form("contact");
        page = await (contact.Has("Way") ? contact.Choose("Way", "anonymous") : contact.Fill("Name", $"Người dân {number}").Fill("Phone", "0912345678")).SubmitAsync();
        page = await page.Form("check").SubmitAsync();
        return $"{page.Document.GetElementById("dv-code")?.TextContent} {page.One("key")}";
    }

    private static async Task<IReadOnlyList<string>> LostAsync(Visitor visitor, IReadOnlyCollection<string> receipts)
    {
        var lost = new List<string>();
        foreach (var receipt in receipts)
        {
            var code = receipt.Split(' ')[0];
            var shown = await visitor.OpenAsync($"/phan-anh/{code}");
            var follow = await (await visitor.OpenAsync("/phan-anh/theo-doi")).Form("follow").Fill("Code", code).Fill("Key", receipt[(code.Length + 1)..]).SubmitAsync();
            if (shown.Status != HttpStatusCode.OK || follow.Status != HttpStatusCode.OK) lost.Add($"{code}: the public page says {shown.Status}, the follow key {follow.Status}");
        }

        return lost;
    }

    private static IEnumerable<string> HalfWritten(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "danvan.db")};Pooling=False");
        connection.Open();
        foreach (var fault in Rows(connection, "PRAGMA integrity_check").Where(r => r != "ok")) yield return fault;
        foreach (var fault in Rows(connection, "PRAGMA foreign_key_check")) yield return $"foreign key: {fault}";
        foreach (var code in Rows(connection, "SELECT Code FROM feedback f WHERE NOT EXISTS (SELECT 1 FROM transitions t WHERE t.RecordId = f.Id)")) yield return $"{code} has no history";
        foreach (var code in Rows(connection, "SELECT Code FROM feedback f WHERE NOT EXISTS (SELECT 1 FROM feedback_followers g WHERE g.ItemId = f.Id)")) yield return $"{code} has no follow key";
        foreach (var file in Rows(connection, "SELECT File FROM feedback_photos"))
        {
            if (!File.Exists(Path.Combine(data, "files", file[..2], file))) yield return $"the photo {file} is not on the disk";
        }
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
