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
            from link in LinksOf(Assembly.Load(room))
            where link.Address.StartsWith('/') && !patterns.Any(p => p.TryMatch(PathOf(link.Address), []))
            select $"{link.Name} makes {link.Address}, which no endpoint answers";

        Law.Holds(lost);
    }

    // Constants and functions; a function that needs more than values (the request's address maker) is left to the pages' own tests.
    private static IEnumerable<(string Name, string Address)> LinksOf(Assembly room) =>
        room.GetTypes().Where(t => t.Name == "Links").SelectMany(t =>
        {
            var constants = t.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(string)).Select(f => ($"{t.FullName}.{f.Name}", (string)f.GetValue(null)!));
            var functions = t.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(m => m.ReturnType == typeof(string) && !m.IsGenericMethod && m.GetParameters().All(p => !p.ParameterType.IsInterface))
                .Select(m => ($"{t.FullName}.{m.Name}", (string)m.Invoke(null, [.. m.GetParameters().Select(p => Sample(p.ParameterType))])!));
            return constants.Concat(functions);
        });

    private static string PathOf(string address) => Uri.UnescapeDataString(address.Split('?', '#')[0]);

    private static object? Sample(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is not null => null,
        _ when type == typeof(string) => "PA-7K3M9Q-X",
        _ when type == typeof(PublicCode) => PublicCode.New("PA", RandomNumberGenerator.Create()),
        _ when type == typeof(Guid) => Guid.CreateVersion7(Site.Start),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 5),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ when type.GetMethod("From", [typeof(Guid)]) is { IsStatic: true } from => from.Invoke(null, [Guid.CreateVersion7(Site.Start)]),
        _ when type.IsValueType => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
