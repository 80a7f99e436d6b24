#!/usr/bin/env bash
# Builds and runs every test project on both engines: bash test.sh [PROJECT…]
#
#   PROJECT           names of test projects (DanVan.Core.Tests); all when none is named
#   DANVAN_BUILT=1    the solution is built already
#
# Results in xUnit's format are left in artifacts/results. The last line is `N passed, N failed, N skipped`; the line before it says why tests were skipped.
set -uo pipefail
cd "$(dirname "$0")"

results=artifacts/results
postgres=""

say() { echo "test.sh: $*" >&2; }

# Installs Debian's package when the program is missing and this user may.
need() {
  local package=$1 probe=$2
  eval "$probe" && return
  if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
    say "installing $package"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package"; } >/dev/null 2>&1 && return
  fi
  say "$package is missing; the tests that need it are skipped"
}

run_project() {
  local name=$1 log
  log=artifacts/logs/$name.log
  timeout --kill-after=30 1200 dotnet "tests/$name/bin/Debug/net10.0/$name.dll" -noLogo -noColor -reporter quiet -result-xml "$results/$name.xml" >"$log" 2>&1
  echo $? >"$results/$name.exit"
  say "$name: exit $(<"$results/$name.exit")"
  [[ $(<"$results/$name.exit") == 0 ]] || cat "$log" >&2
}

# Sums the <assembly> elements; a project that left no results counts as one failure.
report() {
  local name
  for name in "$@"; do
    [[ -s $results/$name.xml ]] && continue
    say "$name left no results (exit $(cat "$results/$name.exit" 2>/dev/null))"
    echo "<assembly passed=\"0\" failed=\"1\" errors=\"0\" skipped=\"0\">" >"$results/$name.xml"
  done

  local files=("${@/#/$results/}")
  awk -v RS='<' '
    function attribute(name,    text) { text = $0; if (!sub(".*[ \t]" name "=\"", "", text)) return ""; sub("\".*", "", text); return text }
    /^assembly / { passed += attribute("passed"); failed += attribute("failed") + attribute("errors"); skipped += attribute("skipped") }
    # The reason stands in <reason><![CDATA[…]]></reason>, in a record of its own.
    /^reason>/ { getline; sub(/^!\[CDATA\[/, ""); sub(/\]\]>[ \t\r\n]*$/, ""); reasons[$0]++ }
    END {
      line = ""
      for (reason in reasons) line = line (line == "" ? "" : "; ") reasons[reason] " × " reason
      print "Skipped: " (line == "" ? "nothing" : line)
      printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
      exit failed > 0 || passed == 0
    }' "${files[@]/%/.xml}"
}

need postgresql '[[ -d /usr/lib/postgresql ]] || command -v initdb >/dev/null'
need chromium 'command -v chromium >/dev/null'

if [[ ${DANVAN_BUILT:-} != 1 ]]; then
  dotnet build DanVan.slnx -nologo -v quiet || { say "the build failed"; echo "Skipped: everything, the build failed"; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
fi

projects=("$@")
if [[ $# -eq 0 ]]; then
  for folder in tests/*.Tests; do projects+=("${folder#tests/}"); done
fi

rm -rf "$results" artifacts/logs
mkdir -p "$results" artifacts/logs

if [[ -z ${DANVAN_TEST_POSTGRES:-} ]] && postgres=$(tests/postgres.sh start $$); then
  export DANVAN_TEST_POSTGRES=$postgres
  trap 'tests/postgres.sh stop "$postgres"' EXIT
fi

# Pure rules go two at a time; what starts servers and browsers has the machine to itself.
light=() heavy=()
for name in "${projects[@]}"; do
  case $name in DanVan.Web.Tests | DanVan.Browser.Tests | DanVan.Faults.Tests) heavy+=("$name") ;; *) light+=("$name") ;; esac
done
for name in "${light[@]}"; do
  while (($(jobs -rp | wc -l) >= 2)); do wait -n; done
  run_project "$name" &
done
wait
for name in "${heavy[@]}"; do run_project "$name"; done

report "${projects[@]}"
