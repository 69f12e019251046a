import { existsSync } from 'node:fs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { realPorts } from '@huying/functions/edge/ports'
import { told, usage } from '@huying/shared/text/zh-CN/setup-command'
import { countiesOf, keepCounty } from '../cloud/county'
import { addressesFile, dataFolder } from '../cloud/folder'
import { openPlace } from '../drill/place'
import { askAtTerminal } from './ask'
import { countyFileOf } from './county-of'
import { guided } from './guide'
import { type Options, optionsOf, Unusable } from './options'
import { settle } from './settle'

const say = (line: string) => console.log(line)

/** `npm run tenant`: sets a county up, on this machine or in a deployed table; run again, it goes on. */
async function run(args: readonly string[]): Promise<void> {
	const atTerminal = process.stdin.isTTY === true
	if (args.length === 0 && !atTerminal) throw new Unusable(usage)
	const asking = askAtTerminal()
	try {
		const options = args.length === 0 ? await guided(asking) : optionsOf(args)
		if (options.where === 'nextStart') return await keepForNextStart(options)
		const place = await openPlace({ ...options, aws: options.where === 'aws' })
		try {
			const client = DynamoDBDocumentClient.from(place.client, {
				marshallOptions: { removeUndefinedValues: true },
			})
			const table = { client, name: place.table }
			await settle({ table, ports: realPorts, options, asking: atTerminal ? asking : undefined, say })
		} finally {
			await place.stop()
		}
	} finally {
		asking.close()
	}
}

/** A demonstration county, with made-up people: the next start writes it. */
async function keepForNextStart(options: Options): Promise<void> {
	const { code } = options
	const known = countiesOf(dataFolder).find((county) => county.tenant === code)
	if (known) throw new Unusable(told.already(known.name, code))
	const county = await countyFileOf(code, options, say)
	keepCounty(dataFolder, county)
	const towns = new Set(county.rows.map(({ townCode }) => townCode)).size
	say(told.county(county.name, code, towns, county.rows.length))
	say(existsSync(addressesFile) ? told.running : told.next)
}

try {
	await run(process.argv.slice(2))
} catch (error) {
	if (!(error instanceof Unusable)) throw error
	console.error(error.message)
	process.exitCode = 1
}
