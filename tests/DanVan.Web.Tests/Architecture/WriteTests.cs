using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DanVan.Web.Tests.Architecture;

/// <summary>Who writes to the database, and which tables.</summary>
public class WriteTests
{
    /// <summary>The folders of a room that show, read or decide. What people and jobs do stands in actions, and in what actions share.</summary>
    private static readonly string[] _writeNothing = ["Pages", "Queries", "Endpoints", "Domain", "Contributions"];

    /// <summary>Tables of the platform that a room fills in the same unit of work: a job for later.</summary>
    private static readonly string[] _shared = ["DanVan.Platform.Jobs.Job"];

    private static readonly string[] _verbs = ["Add", "AddAsync", "AddRange", "AddRangeAsync", "Attach", "AttachRange", "Update", "UpdateRange", "Remove", "RemoveRange", "ExecuteUpdateAsync", "ExecuteDeleteAsync"];
    private static readonly string[] _statements = ["SaveChangesAsync", "ExecuteSqlAsync", "ExecuteSqlRawAsync", "ExecuteSqlInterpolatedAsync"];

    [Fact]
    public void Pages_endpoints_queries_and_rules_write_nothing()
    {
        var broken =
            from room in CodeBase.Rooms
            from type in CodeBase.WrittenTypes(room)
            where CodeBase.NamespaceOf(type).Split('.').Intersect(_writeNothing).Any() || type.Interfaces.Any(i => i.InterfaceType.Name == nameof(IRoom))
            from call in Calls(type)
            where IsEntityFramework(call) && (_verbs.Contains(call.Name) || _statements.Contains(call.Name))
            select $"{type.FullName} calls {call.Name}; move it into an action";

        Law.Holds(broken);
    }

    [Fact]
    public void A_room_writes_only_the_tables_it_maps()
    {
        var broken =
            from room in CodeBase.Rooms
            from type in CodeBase.WrittenTypes(room)
            from call in Calls(type)
            where IsEntityFramework(call) && _verbs.Contains(call.Name)
            let entity = EntityOf(call)
            // Demo data adds records of many kinds at once.
            where !(entity is null && CodeBase.NamespaceOf(type).EndsWith(".Demo", StringComparison.Ordinal))
            where entity is null || (entity.Scope != room && !_shared.Contains(entity.FullName))
            select entity is null
                ? $"{type.FullName} calls {call.Name} with objects; call it on a set (db.Set<T>()), so that the table is in sight"
                : $"{type.FullName} writes {entity.FullName}, which another room maps";

        Law.Holds(broken);
    }

    private static IEnumerable<MethodReference> Calls(TypeDefinition type) =>
        CodeBase.InstructionsOf(type).Where(i => i.OpCode.Code is Code.Call or Code.Callvirt).Select(i => i.Operand).OfType<MethodReference>();

    private static bool IsEntityFramework(MethodReference call) =>
        call.DeclaringType.FullName.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal) || call.DeclaringType.FullName == typeof(AppDbContext).FullName;

    private static TypeReference? EntityOf(MethodReference call) => call switch
    {
        GenericInstanceMethod { GenericArguments: [var entity, ..] } => entity,
        { DeclaringType: GenericInstanceType { GenericArguments: [var entity] } } => entity,
        _ => null,
    };
}
