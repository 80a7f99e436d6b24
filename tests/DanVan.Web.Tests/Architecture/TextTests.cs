using System.Reflection;
using DanVan.Platform.Web;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DanVan.Web.Tests.Architecture;

/// <summary>Everything a person reads stands in the text files, in both languages.</summary>
public class TextTests
{
    /// <summary>Values of data files and names of other makers: no words of ours to a reader.</summary>
    private static readonly string[] _data = ["DanVan.Organisations.Domain.UnitWords", "DanVan.Accounts.Domain.DeviceWords", "DanVan.Core.Documents.DocumentType", "DanVan.Core.Documents.DocumentHead", "DanVan.Core.Documents.DocumentNumber"];

    [Fact]
    public void Both_languages_have_the_same_keys_and_places() => Law.Holds(TextFiles.Vietnamese.SelectMany(Differences));

    [Fact]
    public void Code_holds_no_Vietnamese_words()
    {
        // Demo data is text by nature; it is shown to nobody but a visitor of the demo.
        var words =
            from module in CodeBase.Served.Append(CodeBase.Core)
            from type in CodeBase.WrittenTypes(module)
            where !CodeBase.NamespaceOf(type).Split('.').Contains("Demo") && !_data.Contains(type.FullName)
            from text in CodeBase.InstructionsOf(type).Where(i => i.OpCode.Code == Code.Ldstr).Select(i => (string)i.Operand)
            where TextFiles.HasVietnamese(text)
            select $"{type.FullName}: \"{text}\" belongs in a text file";

        Law.Holds(words);
    }

    [Fact]
    public void Validation_messages_and_names_come_from_the_text_files()
    {
        var literal =
            from module in CodeBase.Served
            from type in CodeBase.WrittenTypes(module)
            from property in type.Properties
            from attribute in property.CustomAttributes
            from argument in attribute.Properties
            where (argument.Name == "ErrorMessage") || (argument.Name == "Name" && attribute.AttributeType.Name == "DisplayAttribute" && attribute.Properties.All(p => p.Name != "ResourceType"))
            select $"{type.FullName}.{property.Name}: {attribute.AttributeType.Name} says \"{argument.Argument.Value}\" in one language";

        Law.Holds(literal);
    }

    [Fact]
    public void Every_refusal_has_words_in_both_languages()
    {
        var keys = TextFiles.Vietnamese.SelectMany(f => TextFiles.Read(f).Keys).ToHashSet();

        var silent =
            from code in RefusalCodes()
            let key = RefusalWords.KeyOf(new Refusal(code))
            where !keys.Contains(key)
            select $"{code} needs the text {key}";

        Law.Holds(silent);
    }

    private static IEnumerable<string> Differences(string file)
    {
        var vietnamese = TextFiles.Read(file);
        var english = TextFiles.Read(TextFiles.EnglishOf(file));
        return
        [
            .. vietnamese.Keys.Except(english.Keys).Select(k => $"{file}: {k} has no English text"),
            .. english.Keys.Except(vietnamese.Keys).Select(k => $"{file}: {k} has no Vietnamese text"),
            .. vietnamese.Concat(english).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => $"{file}: {t.Key} is empty"),
            .. from key in vietnamese.Keys.Intersect(english.Keys)
               where !TextFiles.PlacesIn(vietnamese[key]).SequenceEqual(TextFiles.PlacesIn(english[key]))
               select $"{file}: {key} has other places in English",
        ];
    }

    private static IEnumerable<string> RefusalCodes()
    {
        var declared = House.Rooms.Select(r => r.Assembly).Append(typeof(IRoom).Assembly).Append(typeof(Outcome).Assembly)
            .SelectMany(a => a.GetTypes()).Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Refusal)).Select(f => ((Refusal)f.GetValue(null)!).Code);
        var made =
            from module in CodeBase.Rooms.Append(CodeBase.Platform).Append(CodeBase.Core)
            from type in CodeBase.WrittenTypes(module)
            from call in CodeBase.InstructionsOf(type)
            where call is { OpCode.Code: Code.Newobj or Code.Call, Operand: MethodReference { Name: ".ctor", DeclaringType.Name: nameof(Refusal) }, Previous.OpCode.Code: Code.Ldstr }
            select (string)call.Previous.Operand;
        return declared.Concat(made).Where(c => !string.IsNullOrEmpty(c));
    }
}
