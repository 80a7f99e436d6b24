namespace DanVan.Testing;

/// <summary>A document under docs/ that is made from the code. A test fails when the committed file differs; with <c>DANVAN_UPDATE_DOCS=1</c> it writes the file instead.</summary>
public static class CommittedDocument
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("DANVAN_UPDATE_DOCS") == "1";

    /// <summary>Compares or writes one document.</summary>
    /// <param name="path">From the root of the checkout: <c>docs/lifecycles/feedback.md</c>.</param>
    /// <param name="text">What it must hold.</param>
    public static void Check(string path, string text)
    {
        var file = Checkout.PathOf(path);
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        var committed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (committed == text) return;

        var line = committed.Split('\n').Zip(text.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
        throw new InvalidDataException($"{path} differs from the code at line {line}. Run this test with DANVAN_UPDATE_DOCS=1 and commit the file.");
    }

    /// <summary>Compares or writes a whole folder of documents: nothing else may lie in it.</summary>
    /// <param name="folder">From the root of the checkout: <c>docs/lifecycles</c>.</param>
    /// <param name="documents">File name and text of each.</param>
    public static void CheckFolder(string folder, IReadOnlyDictionary<string, string> documents)
    {
        foreach (var (name, text) in documents) Check($"{folder}/{name}", text);

        var path = Checkout.PathOf(folder);
        var foreign = Directory.Exists(path) ? Directory.GetFiles(path).Where(file => !documents.ContainsKey(Path.GetFileName(file))).ToList() : [];
        if (Writes) foreign.ForEach(File.Delete);
        else if (foreign.Count > 0) throw new InvalidDataException($"{Path.GetFileName(foreign[0])} in {folder} is made from nothing; delete it.");
    }
}
