import { bundleFigures } from './bundles/bundles'
import { startLargeDatabase } from './cloud/database'
import { type Figure, type Section, sections } from './figure'
import { handlerFigures } from './handlers/handlers'
import { packageFigures } from './package/package'
import { printed } from './print'
import { progress } from './progress'
import { requestFigures } from './requests/requests'

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
const small = options.includes('--small')

async function withDatabase<Answer>(work: (endpoint: string) => Promise<Answer>): Promise<Answer> {
	const database = await startLargeDatabase()
	try {
		return await work(database.endpoint)
	} finally {
		await database.stop()
	}
}

const run: Readonly<Record<Section, () => Promise<Figure[]>>> = {
	requests: () =>
		withDatabase((endpoint) => requestFigures(endpoint, small ? [1_000, 5_000] : [1_000, 100_000])),
	handlers: () => withDatabase((endpoint) => handlerFigures(endpoint, small ? 15 : 60)),
	bundles: () => bundleFigures(small ? 10 : 40),
	package: packageFigures,
}

const chosen = (Object.keys(sections) as Section[]).filter(
	(section) => asked.length === 0 || asked.includes(section),
)
const figures: Figure[] = []
for (const section of chosen) {
	progress(`Measuring ${section}`)
	figures.push(...(await run[section]()))
}
process.stdout.write(`${printed(figures, true)}\n`)
