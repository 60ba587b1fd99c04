#!/usr/bin/env bash
# What the action runs: the inputs come as variables, never as code.
set -eu
arguments=()
read -r -a profiles <<<"${FITCHECK_PROFILES:-}"
[ -z "${FITCHECK_POSTINGS:-}" ] || arguments+=(--postings "$FITCHECK_POSTINGS")
[ -z "${FITCHECK_BASELINE:-}" ] || arguments+=(--baseline "$FITCHECK_BASELINE")
[ -z "${FITCHECK_MIN_FIT:-}" ] || arguments+=(--min-fit "$FITCHECK_MIN_FIT")
[ -z "${FITCHECK_FAIL_ON:-}" ] || arguments+=(--fail-on "$FITCHECK_FAIL_ON")
[ "${FITCHECK_UNTRUSTED:-true}" = false ] || arguments+=(--untrusted)
files=()
for pattern in ${profiles[@]+"${profiles[@]}"}; do
  while IFS= read -r file; do files+=("$file"); done < <(compgen -G "$pattern" || printf '%s\n' "$pattern")
done
if [ -n "${FITCHECK_SARIF:-}" ]; then
  fitcheck check ${arguments[@]+"${arguments[@]}"} --format sarif -o "$FITCHECK_SARIF" -- ${files[@]+"${files[@]}"} || true
fi
exec fitcheck check ${arguments[@]+"${arguments[@]}"} --format github -- ${files[@]+"${files[@]}"}
