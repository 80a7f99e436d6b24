using System.Reflection;
using DanVan.Core.Lifecycles;

namespace DanVan.Web.Tests.Architecture;

public class LifecycleDocumentTests
{
    [Fact]
    public void Each_lifecycle_of_the_house_has_its_picture_in_docs()
    {
        var pages = House.Rooms
            .SelectMany(room => room.Assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Lifecycle<>))
            .Select(field => field.GetValue(null)!)
            .ToDictionary(flow => $"{Call<string>(flow, "get_Name")}.md", flow => Call<string>(flow, "ToMarkdown"));

        GeneratedDocument.CheckFolder("docs/lifecycles", pages);
    }

    private static T Call<T>(object flow, string method) => (T)flow.GetType().GetMethod(method)!.Invoke(flow, null)!;
}
