import { readFileSync } from 'node:fs'
import { readRows } from '@huying/functions/ledger/read-ledger-file'
import { sayMinute } from '@huying/shared/ledger/cell'
import { checkLedger, type LedgerFault } from '@huying/shared/ledger/check-ledger'
import { keyAnswerSchema } from '@huying/shared/transparency/transparency-view'
import * as v from 'valibot'
import type { Ask } from './log-source'

const sentences: Readonly<Record<LedgerFault, string>> = {
	notALedger: 'It is no ledger, or what it said of itself was taken out.',
	keyOther: "It was signed with a key that is not this county's.",
	signatureWrong: 'What it says was signed was not signed so.',
	rowsChanged: 'Some cell is not what was signed.',
	countWrong: 'It has more or fewer rows than were signed.',
}

/**
 * Checks a list that was taken out: every cell against what was signed, and that against the county's key.
 * @param known the key's name as it was known before
 * @param say takes one plain line
 * @returns the exit code, as of `verify`
 */
export async function verifyLedger(
	file: string,
	ask: Ask,
	known: string | undefined,
	say: (line: string) => void,
): Promise<number> {
	const rows = await readRows(readFileSync(file)).catch(() => undefined)
	const { seal } = checkLedger(rows ?? [], '')
	if (rows === undefined || seal === undefined) {
		say(`FAULT ${sentences.notALedger}`)
		return 1
	}
	const { publicKey } = v.parse(keyAnswerSchema, await ask(`/log/${seal.tenant}/key`))
	const faults = checkLedger(rows, publicKey).faults.map((fault) => sentences[fault])
	if (known !== undefined && known !== seal.key)
		faults.push(`The key is ${seal.key}, and not the one that was known.`)
	say(`Ledger of ${seal.tenant}: ${seal.rows} cases as they stood at ${sayMinute(seal.moment)} in Beijing.`)
	say(`Key ${seal.key}`)
	for (const fault of faults) say(`FAULT ${fault}`)
	say(faults.length === 0 ? 'Everything holds: each cell is as it was signed.' : 'Something was changed.')
	return faults.length === 0 ? 0 : 1
}
