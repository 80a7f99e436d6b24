using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DanVan.Web.Tests.Architecture;

/// <summary>The product's assemblies as the compiler wrote them, and what each type uses. What a lambda or an async method uses counts as used by the type around it.</summary>
internal static class CodeBase
{
    /// <summary>The pure rules.</summary>
    public static ModuleDefinition Core { get; } = Read(typeof(Outcome).Assembly.Location);

    /// <summary>What every room stands on.</summary>
    public static ModuleDefinition Platform { get; } = Read(typeof(IRoom).Assembly.Location);

    /// <summary>The rooms, in the order of the house.</summary>
    public static IReadOnlyList<ModuleDefinition> Rooms { get; } = [.. House.Rooms.Select(r => Read(r.Assembly.Location))];

    /// <summary>The front door.</summary>
    public static ModuleDefinition Web { get; } = Read(typeof(House).Assembly.Location);

    /// <summary>Everything that serves requests: platform, rooms and front door.</summary>
    public static IEnumerable<ModuleDefinition> Served => [Platform, .. Rooms, Web];

    /// <summary>Types that people wrote: no closures, no state machines, no compiled pages.</summary>
    public static IEnumerable<TypeDefinition> WrittenTypes(ModuleDefinition module) =>
        module.GetTypes().Where(t => !IsGenerated(t) && NamespaceOf(t).StartsWith("DanVan.", StringComparison.Ordinal));

    /// <summary>The methods of a type with those of its closures and state machines, which hold its lambdas and async bodies.</summary>
    public static IEnumerable<MethodDefinition> MethodsOf(TypeDefinition type) =>
        type.Methods.Concat(type.NestedTypes.Where(IsGenerated).SelectMany(MethodsOf));

    /// <summary>The instructions of a type's methods.</summary>
    public static IEnumerable<Instruction> InstructionsOf(TypeDefinition type) => MethodsOf(type).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions);

    /// <summary>Every type that a type names: bases, members, attributes and bodies, with their generic arguments.</summary>
    public static IEnumerable<string> UsedBy(TypeDefinition type)
    {
        var own = type.NestedTypes.Where(IsGenerated).Prepend(type).ToList();
        var used = own.SelectMany(Signatures).Concat(InstructionsOf(type).SelectMany(Operands));
        return used.OfType<TypeReference>().SelectMany(Parts).Select(t => t.FullName).Distinct();
    }

    /// <summary>The namespace of a type, also of a nested one.</summary>
    public static string NamespaceOf(TypeReference type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static bool IsGenerated(TypeDefinition type) => type.Name.Contains('<', StringComparison.Ordinal);

    private static IEnumerable<TypeReference?> Signatures(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)),
        .. type.CustomAttributes.Concat(type.Properties.SelectMany(p => p.CustomAttributes)).Concat(type.Methods.SelectMany(m => m.CustomAttributes)).Select(a => a.AttributeType),
    ];

    private static IEnumerable<TypeReference?> Operands(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod m => m.GenericArguments.Append(m.DeclaringType).Append(m.ReturnType),
        MethodReference m => [m.DeclaringType, m.ReturnType],
        FieldReference f => [f.DeclaringType, f.FieldType],
        TypeReference t => [t],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type is GenericInstanceType g ? g.GenericArguments.SelectMany(Parts).Prepend(g.ElementType) : [type.GetElementType() ?? type];

    private static ModuleDefinition Read(string path)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location));
        return ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver });
    }
}
