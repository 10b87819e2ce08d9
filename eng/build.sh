# The published build that run, maillage, test and bench/run all start from. Sourced, never run.
# shellcheck shell=bash disable=SC2034,SC2154
#
# The script that sources it sets `root`, the checkout; ensure_build sets `program`.
# .build/<stamp>/ holds one published Release build; the stamp is a hash of the sources it was made from, so the server
# and the command line are always the same program, and a checkout that did not change starts at once.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# A script leaves no build server behind.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

say() { printf '%s\n' "$*" >&2; }

# fail MESSAGE [STATUS]: the sentence on the error output, then out.
fail() { say "$1"; exit "${2:-1}"; }

# What the build needs and Debian alone does not bring.
require_tools() {
  local version
  version=$(cd "$root" && dotnet --version 2>/dev/null) || version=
  case $version in
    10.*) ;;
    *) fail "Il manque le SDK .NET 10 (« dotnet ») : voir https://dotnet.microsoft.com/download/dotnet/10.0, ou le paquet « dotnet-sdk-10.0 » des dépôts Microsoft." ;;
  esac
  version=$(node --version 2>/dev/null) || version=
  version=${version#v}
  version=${version%%.*}
  [[ ${version:-0} -ge 20 ]] || fail "Il manque Node.js 20 ou plus récent (« node ») : voir https://nodejs.org/fr/download, ou « apt install nodejs npm » sur Debian 13."
  command -v npm >/dev/null || fail "Il manque « npm », livré avec Node.js : voir https://nodejs.org/fr/download, ou « apt install npm » sur Debian."
}

# The sources of the program, one path per line ended by NUL: what git knows and does not ignore; in an archive without git,
# every file except what builds make.
list_sources() {
  local top
  local -a parts=(src Directory.Build.props Directory.Packages.props global.json .editorconfig)
  top=$(git rev-parse --show-toplevel 2>/dev/null) || top=
  if [[ -n $top && $top -ef . ]]; then
    git ls-files -z --cached --others --exclude-standard --deduplicate -- "${parts[@]}"
  else
    find "${parts[@]}" \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -print0
  fi
}

# A hash of the sources: paths and contents (a file listed but removed counts by its absence).
source_stamp() {
  (
    cd "$root" || exit
    list_sources | LC_ALL=C sort -z | xargs -0 sha256sum 2>/dev/null || true
  ) | sha256sum | cut -c1-16
}

# Sets `program` to the published Maillage.Web.dll of the present sources, publishing it if needed.
# The build is held (a shared lock kept by this process and what it executes) so that another script does not remove it.
ensure_build() {
  local stamp folder lock use
  mkdir -p "$root/.build"
  exec {lock}>"$root/.build/lock"
  if ! flock --nonblock "$lock"; then
    say "Une autre construction est en cours, attendez…"
    flock "$lock"
  fi
  stamp=$(source_stamp)
  folder=$root/.build/$stamp
  [[ -f $folder/Maillage.Web.dll ]] || publish "$folder" "$lock"
  touch "$folder"
  exec {use}<"$folder/Maillage.Web.dll"
  flock --shared "$use"
  remove_old_builds
  exec {lock}>&-
  program=$folder/Maillage.Web.dll
}

# publish FOLDER LOCK: into a temporary folder renamed at the end, so that a half-made build never has a stamp.
publish() {
  local folder=$1 lock=$2 partial log
  require_tools
  say "Construction de Maillage (une minute environ la première fois)…"
  rm -rf "$root"/.build/partial.*
  partial=$(mktemp -d "$root/.build/partial.XXXXXX")
  log=$root/.build/publish.log
  # The build's children must not keep the lock.
  if ! (cd "$root" && dotnet publish src/Maillage.Web -c Release -o "$partial" -p:RestoreLockedMode=true --disable-build-servers -v minimal) >"$log" 2>&1 {lock}>&-; then
    grep -E ' error |: error|npm ERR!' "$log" | sort -u >&2 || tail -n 20 "$log" >&2
    rm -rf "$partial"
    fail "La construction a échoué ; le détail est dans $log"
  fi
  chmod 755 "$partial"
  rm -rf "$folder"
  mv "$partial" "$folder"
}

# Keeps the two latest builds, and any older one still in use.
remove_old_builds() {
  local old build
  local -a builds=()
  while IFS= read -r build; do builds+=("$build"); done \
    < <(find "$root/.build" -mindepth 2 -maxdepth 2 -name Maillage.Web.dll -printf '%h\n' | xargs -d '\n' -r ls -1dt)
  for build in "${builds[@]:2}"; do
    [[ ${build##*/} =~ ^[0-9a-f]{16}$ ]] || continue
    exec {old}<"$build/Maillage.Web.dll"
    if flock --nonblock --exclusive "$old"; then rm -rf "$build"; fi
    exec {old}<&-
  done
}
