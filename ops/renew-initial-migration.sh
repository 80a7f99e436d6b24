#!/usr/bin/env bash
# Before the first release there is one migration an engine, Initial, made anew whenever the model changes: bash ops/renew-initial-migration.sh
# Hand-written migrations (search tables) stay. After the first release use add-migration.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
rm -f src/DanVan.Web/Data/Migrations/*/*_Initial.cs src/DanVan.Web/Data/Migrations/*/*_Initial.Designer.cs src/DanVan.Web/Data/Migrations/*/*ModelSnapshot.cs
dotnet build src/DanVan.Web -v quiet -nologo
for engine in Sqlite Postgres; do
  dotnet ef migrations add Initial --no-build --project src/DanVan.Web --context "${engine}AppDbContext" -o "Data/Migrations/$engine"
done
