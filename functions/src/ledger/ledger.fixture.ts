import type { CaseState } from '@huying/shared/case/state'
import type { FindFilter } from '@huying/shared/find/filter'
import { matches } from '@huying/shared/find/matches'
import { scopeOf } from '@huying/shared/find/scope'
import type { CheckedLedger } from '@huying/shared/ledger/check-ledger'
import { TENANT } from '../../test/county'
import type { Stage } from '../../test/stage'
import { readCase } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import type { Signing } from '../transparency/key-service'
import { freshSigning } from '../transparency/signing.fixture'
import type { LedgerPorts } from './ledger-ports'
import { checkFile, readRows } from './read-ledger-file'
import type { LedgerObjects } from './upload'

/** A bucket in memory, which can be told to break. */
export function heldLedgers(): LedgerObjects & {
	readonly held: Map<string, { body: Buffer; headers: Readonly<Record<string, string>> }>
	breaks: number
} {
	const held = new Map<string, { body: Buffer; headers: Readonly<Record<string, string>> }>()
	const objects = {
		held,
		breaks: 0,
		put: async (key: string, body: AsyncIterable<Uint8Array>, headers: Readonly<Record<string, string>>) => {
			const pieces: Uint8Array[] = []
			for await (const piece of body) pieces.push(piece)
			if (objects.breaks-- > 0) throw new Error('the bucket answers nothing')
			held.set(key, { body: Buffer.concat(pieces), headers })
			return Buffer.concat(pieces).length
		},
		remove: async (key: string) => {
			held.delete(key)
		},
	}
	return objects
}

/** Ledgers on a stage: what is found are the stage's own cases that a test names, looked through one by one. */
export function ledgersOn(stage: Stage, ids: readonly string[]) {
	const objects = heldLedgers()
	const signing: Signing = freshSigning()
	const found = async function* (who: Who, filter: FindFilter, moment: number) {
		for (const id of ids) {
			const stored = await readCase(stage.table, TENANT, id)
			if (stored === undefined || stored.state.openedAt > moment) continue
			const scope = scopeOf(who.posts, moment) ?? { units: [] }
			const candidate = { state: stored.state, opening: stored.records.find(({ seq }) => seq === 1) }
			if (matches(filter, scope, candidate, who, moment)) yield [{ state: stored.state as CaseState }]
		}
	}
	const ports: LedgerPorts = { table: stage.table, ports: stage.ports, signing, objects, found }
	const file = (): Buffer => [...objects.held.values()].at(-1)?.body ?? Buffer.alloc(0)
	return {
		ports,
		objects,
		file,
		/** What the last file says, by its headings, a case a line. */
		rows: async (): Promise<Record<string, unknown>[]> => {
			const [headings = [], ...rows] = await readRows(file())
			const until = rows.findIndex((row) => row.length === 0 || row.every((cell) => cell === ''))
			return rows
				.slice(0, until)
				.map((row) => Object.fromEntries(row.map((cell, place) => [String(headings[place]), cell])))
		},
		check: async (changed?: Buffer): Promise<CheckedLedger> =>
			checkFile(changed ?? file(), await signing.publicKey()),
	}
}
