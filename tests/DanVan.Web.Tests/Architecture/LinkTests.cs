using System.Reflection;
using System.Security.Cryptography;
using DanVan.Core.Codes;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Architecture;

/// <summary>Pages link by functions of a class <c>Links</c>; each address must lead to an endpoint.</summary>
public class LinkTests(SharedSites sites) : IClassFixture<SharedSites>
{
    public static TheoryData<string> Rooms => [.. House.Rooms.Select(r => r.Assembly.GetName().Name!)];

    [Theory, MemberData(nameof(Rooms))]
    public async Task Every_link_of_a_room_leads_somewhere(string room)
    {
        var site = await sites.OnAsync();
        var patterns = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => new TemplateMatcher(new RouteTemplate(e.RoutePattern), [])).ToList();

        var lost =
            from function in FunctionsOf(Assembly.Load(room))
            let address = Call(function)
            where address.StartsWith('/') && !patterns.Any(p => p.TryMatch(PathOf(address), []))
            select $"{function.DeclaringType!.FullName}.{function.Name} makes {address}, which no endpoint answers";

        Law.Holds(lost);
    }

    private static IEnumerable<MethodInfo> FunctionsOf(Assembly room) =>
        room.GetTypes().Where(t => t.Name == "Links").SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(m => m.ReturnType == typeof(string) && !m.IsGenericMethod);

    private static string Call(MethodInfo function) => (string)function.Invoke(null, [.. function.GetParameters().Select(p => Sample(p.ParameterType))])!;

    private static string PathOf(string address) => Uri.UnescapeDataString(address.Split('?', '#')[0]);

    private static object? Sample(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        _ when type == typeof(string) => "PA-7K3M9Q-X",
        _ when type == typeof(PublicCode) => PublicCode.New("PA", RandomNumberGenerator.Create()),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 5),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ when type.GetMethod("From", [typeof(Guid)]) is { IsStatic: true } from => from.Invoke(null, [Guid.CreateVersion7(Site.Start)]),
        _ when type.IsValueType => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
