using System.Globalization;
using System.Runtime.InteropServices;

namespace DanVan.Platform.Photos;

/// <summary>
/// The other process: reads one file from its standard input, writes the photo to its standard output and ends (<c>danvan photo</c>). Whatever a hostile file
/// does to the decoder happens here, under limits of the operating system, and takes nobody else along.
/// </summary>
public static class PhotoWorker
{
    private const int LimitCpu = 0;
    private const int LimitFileSize = 1;
    private const int LimitCore = 4;
    private const int LimitAddressSpace = 9;

    private const long AddressSpaceBytes = 3L << 30;
    private const long CpuSeconds = 15;
    // The HEIC decoder goes through a temporary file.
    private const long FileBytes = 64L << 20;

    /// <summary>Does the work. The answer begins with a byte: 0 and the photo, or 1 and the refusal's code.</summary>
    /// <param name="boxes">Boxes to black out, each <c>left,top,width,height</c> in thousandths.</param>
    public static void Run(IReadOnlyList<string> boxes)
    {
        LimitThisProcess();
        using var input = Console.OpenStandardInput();
        using var output = new BinaryWriter(Console.OpenStandardOutput());
        var outcome = PhotoEncoder.Encode(ReadAll(input), [.. boxes.Select(ReadBox)]);
        if (outcome.Value is not { } photo)
        {
            output.Write((byte)1);
            output.Write(outcome.Refused!.Value.Code);
            return;
        }

        output.Write((byte)0);
        output.Write(photo.Width);
        output.Write(photo.Height);
        output.Write(photo.Picture.Length);
        output.Write(photo.Picture);
        output.Write(photo.Thumbnail.Length);
        output.Write(photo.Thumbnail);
    }

    /// <summary>Reads what <see cref="Run"/> wrote.</summary>
    internal static Outcome<EncodedPhoto> Read(byte[] answer)
    {
        using var reader = new BinaryReader(new MemoryStream(answer));
        if (reader.ReadByte() != 0) return new Refusal(reader.ReadString());

        var (width, height) = (reader.ReadInt32(), reader.ReadInt32());
        var picture = reader.ReadBytes(reader.ReadInt32());
        return new EncodedPhoto(picture, reader.ReadBytes(reader.ReadInt32()), width, height);
    }

    private static byte[] ReadAll(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static PhotoBox ReadBox(string text)
    {
        var numbers = text.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    // The server's process watches time and memory too; these hold even when it is gone.
    private static void LimitThisProcess()
    {
        if (!OperatingSystem.IsLinux()) return;

        foreach (var (resource, value) in new[] { (LimitCpu, CpuSeconds), (LimitFileSize, FileBytes), (LimitCore, 0), (LimitAddressSpace, AddressSpaceBytes) })
        {
            var limit = new ResourceLimit { Soft = (ulong)value, Hard = (ulong)value };
            if (SetLimit(resource, in limit) != 0) throw new InvalidOperationException($"Limit {resource} could not be set.");
        }

        // When memory runs out on the machine, this process is the one to go.
        File.WriteAllText("/proc/self/oom_score_adj", "1000");
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
