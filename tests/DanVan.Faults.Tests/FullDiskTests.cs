using System.Net;

namespace DanVan.Faults.Tests;

/// <summary>No room left on the disk.</summary>
public class FullDiskTests
{
    private const int Megabytes = 48;
    private const int MostActs = 200;

    [Fact]
    public async Task On_a_full_disk_acts_are_refused_in_plain_words_and_everything_goes_on_when_there_is_room()
    {
        SmallDisk? disk = null;
        await using var house = await CrashHouse.MakeAsync(Engine.Sqlite, folder => disk = SmallDisk.Mount(folder, Megabytes));
        using var mounted = disk!;
        await using var program = await house.StartAsync();
        using var reader = Visitor.Of(program.Address);
        var receipts = new List<Receipt> { await Resident.SendAsync(program.Address, 1) };
        var log = new LogWatch(house);
        Assert.Empty(await log.FaultsAsync(program, receipts, receipts));

        mounted.Fill();
        var refused = await SendUntilRefusedAsync(program, receipts);
        var shown = await reader.OpenAsync("/phan-anh");
        mounted.Clear();
        receipts.Add(await Resident.SendAsync(program.Address, MostActs + 2));

        Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
        Assert.Contains("Hệ thống gặp lỗi", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Empty(await log.FaultsAsync(program, receipts, receipts));
        Assert.Empty(await house.BrokenAsync());
    }

    // The write-ahead log has some room of its own, so a few acts may still be acknowledged; they count.
    private static async Task<OpenPage> SendUntilRefusedAsync(DanVanProcess program, List<Receipt> receipts)
    {
        for (var number = 2; number < MostActs; number++)
        {
            using var visitor = Visitor.Of(program.Address);
            var page = await Resident.FillAsync(visitor, number, withPhoto: false);
            if (page.Status != HttpStatusCode.OK) return page;
            receipts.Add(Resident.ReceiptOf(page));
        }

        throw new InvalidOperationException("A full disk takes everything.");
    }
}
