import { statement as words } from '../text/zh-CN/ledger'
import { isKey, isSignedBy } from '../transparency/head'
import { type Cell, rowsDigest } from './cell'
import { readSeal, type Seal } from './statement'

/** What is wrong with a ledger. */
export const ledgerFaults = ['notALedger', 'keyOther', 'signatureWrong', 'rowsChanged', 'countWrong'] as const
export type LedgerFault = (typeof ledgerFaults)[number]

/** What a checked ledger is, and what is wrong with it. */
export interface CheckedLedger {
	readonly seal?: Seal
	readonly faults: readonly LedgerFault[]
}

/** The signed text and the signature are behind the words that a ledger says of itself. */
const SAID = 5

/**
 * Checks a ledger that was read back: every cell against what was signed.
 * @param rows all of its sheet, the headings first; empty rows may be left out
 * @param publicKey SubjectPublicKeyInfo in hexadecimal
 */
export function checkLedger(rows: readonly (readonly Cell[])[], publicKey: string): CheckedLedger {
	const full = rows.filter((row) => row.some((cell) => cell !== ''))
	// Whatever a case says, the last such line is the ledger's own
	const mark = full.map(([first]) => first).lastIndexOf(words.mark)
	const line = (name: string): string => {
		const found = full.slice(mark).find(([first]) => first === name)?.[1]
		return typeof found === 'string' ? found : ''
	}
	const text = line(words.signed)
	const seal = mark > 0 ? readSeal(text) : undefined
	if (seal === undefined) return { faults: ['notALedger'] }
	const counted = rowsDigest()
	for (const row of full.slice(0, mark + SAID)) counted.add(row)
	const checks: readonly (readonly [LedgerFault, boolean])[] = [
		['keyOther', isKey(publicKey, seal.key)],
		['signatureWrong', isSignedBy(text, line(words.signature), publicKey)],
		['rowsChanged', counted.end() === seal.digest && line(words.digest) === seal.digest],
		['countWrong', mark - 1 === seal.rows],
	]
	return { seal, faults: checks.flatMap(([fault, holds]) => (holds ? [] : [fault])) }
}
