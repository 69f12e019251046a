import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ExportedLog, exportedLogSchema, verifyLog } from '@huying/shared/transparency/verify-log'
import * as v from 'valibot'
import { addressesFile } from '../cloud/folder'
import { verifyLedger } from './ledger'
import { askAt, fetchLog } from './log-source'
import { checkContents, checkProofs } from './online'
import { said } from './say'

const usage = `npm run verify -- <county's six digits, an exported log, or a ledger.xlsx> [--api URL] [--export FILE] [--key NAME]
  --api       where the service is; without it, the one that runs on this machine
  --export    writes the log into a file, to be checked anywhere
  --key       the key's name as it was known before: another is a fault
  --contents  of how many of the newest items what is shown is compared (500)`

/** The addresses that `npm start` leaves. */
function apiHere(): string | undefined {
	return existsSync(addressesFile) ? JSON.parse(readFileSync(addressesFile, 'utf8')).api : undefined
}

function readLog(file: string): ExportedLog {
	try {
		return v.parse(exportedLogSchema, JSON.parse(readFileSync(file, 'utf8')))
	} catch (error) {
		throw new Error(`${file} is no exported log, or was changed: ${String(error)}`)
	}
}

/**
 * Checks a county's whole log from outside: entries, heads, signatures; of one that is online also the service's own
 * proofs and what is shown of it.
 * @param say takes one plain line
 * @returns the exit code: 0 when everything holds, 1 when something does not, 2 when nothing could be checked
 */
export async function verify(args: readonly string[], say: (line: string) => void): Promise<number> {
	const options = {
		api: { type: 'string' },
		export: { type: 'string' },
		key: { type: 'string' },
		contents: { type: 'string', default: '500' },
	} as const
	const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
	const [what] = positionals
	if (what === undefined) {
		say(usage)
		return 2
	}
	const online = /^\d{6}$|\.xlsx$/.test(what)
	const api = values.api ?? apiHere()
	if (online && api === undefined) {
		say('Nothing runs on this machine: say where the service is with --api.')
		return 2
	}
	const ask = askAt(api ?? '')
	if (what.endsWith('.xlsx')) return verifyLedger(what, ask, values.key, say)
	let log: ExportedLog
	try {
		log = online ? await fetchLog(ask, what) : readLog(what)
	} catch (error) {
		say(error instanceof Error ? error.message : String(error))
		// A file that cannot be read any more was changed; a service that cannot be reached was not
		return online ? 2 : 1
	}
	if (values.export !== undefined) writeFileSync(values.export, `${JSON.stringify(log, null, '\t')}\n`)

	const report = verifyLog(log)
	const faults = report.faults.map(said)
	if (values.key !== undefined && values.key !== log.key)
		faults.push(`The key is ${log.key}, and not the one that was known.`)
	say(`Log of ${log.tenant}: ${report.entries} entries, ${log.heads.length} days' heads and the newest.`)
	say(`Key ${log.key}`)
	say(`Root ${report.root}`)
	if (online) {
		faults.push(...(await checkProofs(ask, log)))
		const { shown, gone, explained, faults: changed } = await checkContents(ask, log, Number(values.contents))
		faults.push(...changed)
		say(`Of the newest items ${shown} are shown to everybody, ${gone} are not:`)
		say(`${explained} of those were taken down or have run out, as the log says.`)
	}
	for (const fault of faults) say(`FAULT ${fault}`)
	say(
		faults.length === 0
			? 'Everything holds: entries, heads, signatures.'
			: `Something was changed: ${faults.length} faults.`,
	)
	return faults.length === 0 ? 0 : 1
}
