using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace DanVan.Platform.Access;

/// <summary>Makes an authorisation policy of each permit's name. What names no policy is refused to everybody.</summary>
public sealed class PermitPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    internal const string Prefix = "permit:";

    /// <summary>The policy of pages for anybody who is signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <inheritdoc />
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (policyName == SignedIn) return new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        if (policyName.StartsWith(Prefix, StringComparison.Ordinal))
            return new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new Requirement(new Permit(policyName[Prefix.Length..]))).Build();
        return await base.GetPolicyAsync(policyName);
    }

    /// <summary>Asks for a permit in any unit.</summary>
    public sealed record Requirement(Permit Permit) : IAuthorizationRequirement;

    /// <summary>Answers from the access table.</summary>
    public sealed class Handler(AccessTable access, CurrentActor current) : AuthorizationHandler<Requirement>
    {
        /// <inheritdoc />
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
        {
            if (access.AllowsSomewhere(current.Actor, requirement.Permit)) context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
