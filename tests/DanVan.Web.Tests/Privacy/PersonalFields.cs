using System.Reflection;
using System.Text.RegularExpressions;
using DanVan.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DanVan.Web.Tests.Privacy;

/// <summary>The stored fields of the whole house, seen with the eyes of the law on personal data.</summary>
internal static partial class PersonalFields
{
    /// <summary>Words that make a field look personal.</summary>
    private static readonly HashSet<string> _suspicious =
        ["name", "fullname", "email", "mail", "phone", "mobile", "address", "birth", "born", "birthday", "gender", "sex", "citizen", "passport", "cccd", "signature", "face", "contact", "sender", "person", "password", "secret", "latitude", "longitude", "nationality", "ethnic", "health", "poor"];

    /// <summary>Every mapped property that people wrote, with its table and column.</summary>
    public static IReadOnlyList<StoredField> In(AppDbContext db) =>
    [
        .. from entity in db.Model.GetEntityTypes()
           let table = entity.GetTableName()
           where table is not null
           from property in entity.GetProperties()
           where property.PropertyInfo is not null
           orderby table, property.GetColumnName()
           select new StoredField(table, property.GetColumnName(), property.PropertyInfo!, Type(property)),
    ];

    /// <summary>True when the field's name and type are such as personal data have.</summary>
    public static bool LooksPersonal(StoredField field) =>
        (field.Type == typeof(string) || field.Type == typeof(byte[]) || field.Type == typeof(DateOnly) || field.Type == typeof(DateTimeOffset) || field.Type == typeof(double))
        && Words(field.Property.Name).Any(_suspicious.Contains);

    /// <summary>The words of a name in any of the house's spellings, in lower case.</summary>
    public static IEnumerable<string> Words(string name) => WordPattern().Matches(name).Select(m => m.Value.ToLowerInvariant());

    private static Type Type(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex WordPattern();
}

/// <summary>One column.</summary>
internal sealed record StoredField(string Table, string Column, PropertyInfo Property, Type Type)
{
    /// <summary>What its author says of it; null when nothing.</summary>
    public PersonalFieldAttribute? Personal => Property.GetCustomAttribute<PersonalFieldAttribute>();

    /// <summary>Why it is not personal; null when nothing is said.</summary>
    public NotPersonalAttribute? NotPersonal => Property.GetCustomAttribute<NotPersonalAttribute>();
}
