#!/usr/bin/env bash
# Adds one migration for each engine: bash ops/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?name of the migration}
dotnet tool restore >/dev/null
dotnet build src/DanVan.Web -v quiet -nologo
for engine in Sqlite Postgres; do
  dotnet ef migrations add "$name" --no-build --project src/DanVan.Web --context "${engine}AppDbContext" -o "Data/Migrations/$engine"
  dotnet build src/DanVan.Web -v quiet -nologo
done
