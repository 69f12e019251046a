import { parseArgs } from 'node:util'
import { openPlace } from '../drill/place'
import { rebuild, tableOn } from './rebuild'

const usage = `npm run find -- 370404                     lists this county's cases of before there was an index
npm run find -- 370404 --aws --table NAME --region cn-north-1     of a deployed table`

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { aws: { type: 'boolean' }, table: { type: 'string' }, region: { type: 'string' } },
})
const [tenant = ''] = positionals
if (/^\d{6}$/.test(tenant)) {
	const place = await openPlace(values)
	try {
		const cases = await rebuild(tableOn(place.client, place.table), tenant, (done) =>
			console.error(`${done} cases …`),
		)
		console.log(`${cases} cases of ${tenant} are in the index.`)
	} finally {
		await place.stop()
	}
} else {
	console.error(usage)
	process.exitCode = 2
}
