using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Web.Tests.Harness;

/// <summary>Changes the services after the application has registered all of its own.</summary>
internal sealed class LastWord(Action<IServiceCollection> change) : IServiceProviderFactory<IServiceCollection>
{
    /// <inheritdoc />
    public IServiceCollection CreateBuilder(IServiceCollection services)
    {
        change(services);
        return services;
    }

    /// <summary>Scopes are checked as in development: a scoped service in a singleton is a bug.</summary>
    public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) =>
        containerBuilder.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = false });
}
