import type { Table } from '@huying/functions/store/table'
import { traceKeys } from '@huying/functions/trace/trace-keys'
import { linked } from '@huying/shared/trace/append'
import type { TraceEntry } from '@huying/shared/trace/entry'
import { emptyTrace, evolveTrace, type TraceState } from '@huying/shared/trace/state'
import { batchWrite, spelled } from '../cloud/batch-write'

export const TENANT = '370404'
export const USER = 'u'.repeat(26)
const DAY = 86_400_000
/** A busy worker's day. */
const EACH_DAY = 20

/**
 * Writes one worker's log of so many entries, as their phone would have left it, up to a day before `at`. All in one
 * log: no other worker's can make it dearer.
 */
export function fillTrace(
	endpoint: string,
	table: Table,
	entries: number,
	at: number,
	written: (count: number) => void,
): Promise<void> {
	return batchWrite(endpoint, table.name, items(entries, at), written)
}

function* items(entries: number, at: number): Generator<string> {
	let state: TraceState = emptyTrace
	for (let place = 0; place < entries; place++) {
		const when = at - DAY - Math.floor(((entries - place) * DAY) / EACH_DAY)
		const id = `entry-${String(place).padStart(20, '0')}`
		const entry: TraceEntry = {
			number: place + 1,
			id,
			device: 'device-0000000000000001',
			sequence: place + 1,
			doneAt: when,
			at: when + 60_000,
			when,
			clock: 'believed',
			photos: 0,
			digest: 'd'.repeat(64),
			type: 'visited',
			template: 'general',
			village: '370404103239',
		}
		const { stored, hash } = linked(state, entry)
		state = evolveTrace(state, entry, hash)
		yield spelled({ ...traceKeys.entry(TENANT, USER, entry), stored, hash })
		yield spelled({
			...traceKeys.beside(TENANT, USER, id),
			id,
			salt: 's'.repeat(32),
			body: 'b'.repeat(64),
			words: { household: '某家', notes: { told: '讲了防火。', followUp: false } },
			number: entry.number,
			when,
			at: entry.at,
			clock: 'believed',
			sequence: place + 1,
		})
	}
	yield spelled({ ...traceKeys.head(TENANT, USER), ...state, version: entries })
}
