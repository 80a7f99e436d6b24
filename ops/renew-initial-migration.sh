#!/usr/bin/env bash
# Before the first release there is one migration an engine, Initial, made anew whenever the model changes: bash ops/renew-initial-migration.sh
# Hand-written migrations (search tables) stay. After the first release use add-migration.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
id=20260101000001
dotnet tool restore >/dev/null
find src/DanVan.Web/Data/Migrations -name '*.cs' ! -name '*_Search*' -delete
dotnet build src/DanVan.Web -v quiet -nologo -p:RunAnalyzers=false
for engine in Sqlite Postgres; do
  folder=src/DanVan.Web/Data/Migrations/$engine
  dotnet ef migrations add Initial --no-build --project src/DanVan.Web --context "${engine}AppDbContext" -o "Data/Migrations/$engine"
  # A steady name, so that two changes of the model meet as text and not as two migrations.
  made=$(basename "$folder"/*_Initial.cs .cs)
  for file in "$folder/$made.cs" "$folder/$made.Designer.cs"; do mv "$file" "${file/$made/${id}_Initial}"; done
  sed -i "s/$made/${id}_Initial/" "$folder/${id}_Initial.Designer.cs"
done
