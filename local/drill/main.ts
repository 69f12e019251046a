import { parseArgs } from 'node:util'
import { awsBackups } from './aws-backups'
import { drill } from './drill'
import { fileBackups } from './file-backups'
import { openPlace } from './place'
import { said } from './say'
import { Refused } from './target'

const usage = `npm run drill                              this machine's table: copied, restored, proved, thrown away
npm run drill -- --aws --table NAME --region cn-north-1     a deployed one, by an on-demand backup
  --at 2026-11-22T10:00:00Z   to a point in time instead, or --at latest
  --into NAME                 the second table (NAME-drill); refused where it has anything in it
  --keep                      keeps what was restored: then it is a restore, and no drill`

async function run(args: readonly string[]): Promise<number> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			table: { type: 'string' },
			region: { type: 'string' },
			endpoint: { type: 'string' },
			aws: { type: 'boolean', default: false },
			at: { type: 'string' },
			into: { type: 'string' },
			keep: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	})
	if (values.help) {
		console.log(usage)
		return 0
	}
	const at = values.at === undefined || values.at === 'latest' ? values.at : new Date(values.at)
	if (at instanceof Date && Number.isNaN(at.getTime())) {
		console.error(`${values.at} is no instant: write 2026-11-22T10:00:00Z`)
		return 2
	}
	const place = await openPlace(values)
	try {
		const { client, table } = place
		const report = await drill({
			client,
			backups: values.aws
				? awsBackups(client, at === undefined ? {} : { at: at as Date | 'latest' })
				: fileBackups(client),
			source: table,
			target: values.into ?? `${table}-drill`,
			keep: values.keep,
			say: (line) => console.error(line),
		})
		for (const line of said(report)) console.log(line)
		return report.faults.length === 0 ? 0 : 1
	} finally {
		await place.stop()
	}
}

try {
	process.exitCode = await run(process.argv.slice(2))
} catch (error) {
	if (!(error instanceof Error)) throw error
	console.error(error.message)
	process.exitCode = error instanceof Refused ? 3 : 2
}
