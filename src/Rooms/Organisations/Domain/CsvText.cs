using System.Text;

namespace DanVan.Organisations.Domain;

/// <summary>One row of a comma-separated text with the number of the line on which it starts, counted from 1.</summary>
public readonly record struct CsvRow(int Line, string[] Fields);

/// <summary>Reads comma-separated text (RFC 4180; a semicolon or a tab also parts fields, since spreadsheets set to Vietnamese write them).</summary>
public static class CsvText
{
    /// <summary>The rows, the header included, empty lines left out.</summary>
    public static IEnumerable<CsvRow> Rows(string text)
    {
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        var separator = SeparatorOf(text);
        List<string> fields = [];
        for (var line = 1; at < text.Length;)
        {
            var start = line;
            fields.Clear();
            bool more;
            do more = ReadField(text, separator, fields, ref at, ref line);
            while (more);
            if (fields is not [""]) yield return new(start, [.. fields]);
        }
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var header = text.AsSpan(0, end < 0 ? text.Length : end);
        return header.Contains(',') ? ',' : header.Contains(';') ? ';' : header.Contains('\t') ? '\t' : ',';
    }

    /// <summary>Reads one field and what ends it; true when another field follows on the row.</summary>
    private static bool ReadField(string text, char separator, List<string> fields, ref int at, ref int line)
    {
        if (at < text.Length && text[at] == '"')
        {
            fields.Add(Quoted(text, ref at, ref line));
        }
        else
        {
            var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
            if (length < 0) length = text.Length - at;
            fields.Add(text.Substring(at, length));
            at += length;
        }
        if (at >= text.Length) return false;
        if (text[at] == separator)
        {
            at++;
            return true;
        }
        if (text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        line++;
        return false;
    }

    private static string Quoted(string text, ref int at, ref int line)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n') line++;
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                at++;
                break;
            }
        }
        // What stands behind a closing quote up to the separator is not part of any well-formed field; keep it, so that the row's own check names it.
        while (at < text.Length && text[at] is not (',' or ';' or '\t' or '\r' or '\n')) field.Append(text[at++]);
        return field.ToString();
    }
}
