using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Audit.Data;

/// <summary>A public log of the installation.</summary>
public sealed class LogState : SignedLog
{
    internal sealed class Mapping : IEntityTypeConfiguration<LogState>
    {
        public void Configure(EntityTypeBuilder<LogState> builder) => MapTo(builder, "log_state");
    }
}
