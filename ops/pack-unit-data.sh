#!/usr/bin/env bash
# Compresses plain reference files (units.csv, changes.csv, centroids.csv, *.geojson) of a folder into the product: bash ops/pack-unit-data.sh FOLDER
set -euo pipefail
from=${1:?folder with the plain files}
to="$(dirname "$0")/../src/Rooms/Organisations/UnitData"
for file in units.csv changes.csv centroids.csv nghe-an-communes.geojson nghe-an-districts-2024.geojson provinces.geojson provinces-naturalearth.geojson; do
  if [ -f "$from/$file" ]; then brotli --best --force --no-copy-stat --output="$to/$file.br" "$from/$file"; fi
done
