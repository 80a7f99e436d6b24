using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DanVan.Web.Tests.Architecture;

/// <summary>The words that stand in the markup of a compiled page: what it writes without asking anybody. Values that are computed are left out.</summary>
internal static class PageWords
{
    // The mark stands for a computed value; it is neither letter nor space.
    private const string Mark = "\uFFFC";

    private static readonly string[] _read = ["title", "alt", "placeholder", "aria-label", "aria-description", "label", "summary", "value"];
    private static readonly string[] _unread = ["script", "style", "template", "code", "kbd"];

    /// <summary>Every compiled page of a module.</summary>
    public static IEnumerable<TypeDefinition> PagesOf(ModuleDefinition module) => module.GetTypes().Where(t => t.Namespace == "AspNetCoreGeneratedDocument" && t.DeclaringType is null);

    /// <summary>Pieces of text and readable attributes with letters in them.</summary>
    public static IEnumerable<string> In(TypeDefinition page) =>
        Methods(page).SelectMany(Written).Concat(TagHelperAttributes(page)).Where(w => w.Any(char.IsLetter)).Select(w => w.Replace(Mark, "…", StringComparison.Ordinal).Trim());

    private static IEnumerable<MethodDefinition> Methods(TypeDefinition type) => type.Methods.Concat(type.NestedTypes.SelectMany(Methods)).Where(m => m.HasBody);

    private static IEnumerable<string> Written(MethodDefinition method)
    {
        var html = string.Concat(method.Body.Instructions.Select(Piece));
        if (!html.Any(char.IsLetter)) return [];

        var body = new HtmlParser().ParseFragment(html, new HtmlParser().ParseDocument("<body></body>").Body!);
        var text = body.SelectMany(n => n.Descendants().Prepend(n)).OfType<IText>().Where(t => t.Ancestors<IElement>().All(e => !_unread.Contains(e.LocalName))).Select(t => t.Data);
        var attributes = body.SelectMany(n => n.Descendants().Prepend(n)).OfType<IElement>().SelectMany(ReadAttributes);
        return text.Concat(attributes);
    }

    private static IEnumerable<string> ReadAttributes(IElement element) =>
        element.Attributes.Where(a => a.Name == "value" ? element is { LocalName: "input" } && element.GetAttribute("type") is "submit" or "button" : _read.Contains(a.Name)).Select(a => a.Value);

    private static string Piece(Instruction instruction) => instruction switch
    {
        { Operand: MethodReference { Name: "WriteLiteral", Parameters.Count: 1 }, Previous: { OpCode.Code: Code.Ldstr, Operand: string text } } => text,
        { Operand: MethodReference { Name: "Write" or "WriteAttributeValue" or "BeginWriteAttribute" or "EndWriteAttribute" } } => Mark,
        _ => "",
    };

    // Attributes of tag helpers that are plain text are made once, in the static constructor: new TagHelperAttribute("label", "text", …).
    private static IEnumerable<string> TagHelperAttributes(TypeDefinition page) =>
        from method in page.Methods
        where method is { Name: ".cctor", HasBody: true }
        let strings = method.Body.Instructions.Where(i => i.OpCode.Code == Code.Ldstr).Select(i => (string)i.Operand).ToList()
        from pair in strings.Chunk(2)
        where pair.Length == 2 && (_read.Contains(pair[0]) || TextFiles.HasVietnamese(pair[1]))
        select pair[1];
}
