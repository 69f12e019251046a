import { parseArgs } from 'node:util'
import { bundleFigures } from './bundles/bundles'
import { clockFigures } from './clock/clock'
import { startLargeDatabase } from './cloud/database'
import { disclosureFigures } from './disclosure/disclosure'
import { writeDown } from './document'
import { errandFigures } from './errand/errand'
import { type Figure, type Section, sections } from './figure'
import { findFigures } from './find/find'
import { handlerFigures } from './handlers/handlers'
import { ledgerFigures } from './ledger/ledger'
import { noticeFigures } from './notices/notices'
import { offlineFigures } from './offline/offline'
import { packageFigures } from './package/package'
import { printed } from './print'
import { progress } from './progress'
import { registerFigures } from './register/register'
import { requestFigures } from './requests/requests'
import { sheetFigures } from './sheet/sheet'
import { traceFigures } from './trace/trace'
import { transparencyFigures } from './transparency/transparency'

const usage = `npm run bench -- [${sections.join('|')} …] [--small] [--write]
  --small  a quick try: 1,000 and 5,000 cases, fewer rounds
  --write  put the table into docs/bench.md`

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { small: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
})
const small = values.small ?? false
const unknown = positionals.filter((word) => !(sections as readonly string[]).includes(word))
if (values.help || unknown.length > 0) {
	console.error(usage)
	process.exit(values.help ? 0 : 2)
}

const measure: Readonly<Record<Section, () => Promise<Figure[]>>> = {
	requests: () =>
		withDatabase((endpoint) => requestFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000])),
	clock: () => withDatabase(clockFigures),
	notices: () =>
		withDatabase((endpoint) =>
			noticeFigures(endpoint, {
				sizes: small ? [1_000, 5_000] : [1_000, 100_000],
				hurried: small ? 20 : 200,
				missed: small ? 5 : 40,
			}),
		),
	transparency: () =>
		withDatabase((endpoint) => transparencyFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000])),
	disclosure: () =>
		withDatabase((endpoint) => disclosureFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000])),
	offline: () => (small ? offlineFigures(8, 12) : offlineFigures(40, 60)),
	errand: () =>
		withDatabase((endpoint) => errandFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000])),
	find: () => withDatabase((endpoint) => findFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000])),
	register: () =>
		withDatabase((endpoint) => registerFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000])),
	ledger: () =>
		withDatabase((endpoint) =>
			ledgerFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000], [1_000, small ? 10_000 : 100_000]),
		),
	trace: () => withDatabase((endpoint) => traceFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000])),
	sheet: () => (small ? sheetFigures(1000, 2) : sheetFigures()),
	handlers: () => withDatabase((endpoint) => handlerFigures(endpoint, small ? 15 : 60)),
	bundles: () => bundleFigures(small ? 10 : 40),
	package: packageFigures,
}

async function withDatabase<Answer>(work: (endpoint: string) => Promise<Answer>): Promise<Answer> {
	const database = await startLargeDatabase()
	try {
		return await work(database.endpoint)
	} finally {
		await database.stop()
	}
}

// What was started is ended by what watches for the end of this process
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const figures: Figure[] = []
for (const section of sections) {
	if (positionals.length > 0 && !positionals.includes(section)) continue
	progress(`Measuring ${section}`)
	figures.push(...(await measure[section]()))
}
console.log(printed(figures, true))
if (values.write) writeDown(figures)
