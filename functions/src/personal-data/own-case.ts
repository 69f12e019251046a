import type { CaseEvent } from '@huying/shared/case/event'
import type { PrivateRecord } from '@huying/shared/case/private-record'
import { goesWith } from '@huying/shared/erasure/goes'
import type { OwnCase } from '@huying/shared/personal-data/own-data'
import { hasEnded } from '@huying/shared/retention/retention'
import { readCase, type StoredCase } from '../case/case-store'
import type { Table } from '../store/table'

/** A case with what in it is whose. */
export interface OwnStored {
	readonly stored: StoredCase
	readonly part: OwnCase['as']
	/** Their pictures and recordings. */
	readonly photos: readonly string[]
	/** The steps that are theirs, with what stands beside them. */
	readonly own: readonly { readonly event: CaseEvent; readonly record: PrivateRecord | undefined }[]
}

/** Reads a case with what in it is a user's own. One Query. */
export async function readOwn(
	table: Table,
	tenant: string,
	user: string,
	id: string,
): Promise<OwnStored | undefined> {
	const stored = await readCase(table, tenant, id)
	if (stored === undefined) return undefined
	const part = stored.state.caller === user ? 'caller' : 'concerned'
	const { photos } = goesWith(stored, part, user)
	const bySeq = new Map(stored.records.map((record) => [record.seq, record]))
	const own = stored.events
		.filter(({ by }) => by.user === user && by.unit === undefined)
		.map((event) => ({ event, record: bySeq.get(event.seq) }))
	return { stored, part, photos, own }
}

/** One's own case in the list of what is kept. */
export function ownCaseView({ stored, part, photos, own }: OwnStored): OwnCase {
	const { state, events, records } = stored
	const opening = part === 'caller' ? records.find(({ seq }) => seq === 1) : undefined
	const person = part === 'concerned' ? records.find(({ seq }) => seq === 1)?.person : undefined
	const recorded = new Set(events.flatMap((event) => event.voices ?? []))
	const name = opening?.name ?? person?.name
	const phone = opening?.phone ?? person?.phone
	const place = opening?.place?.description
	const words = own.flatMap(({ event, record }) => {
		const text = record?.text ?? record?.heading
		return text === undefined ? [] : [{ at: event.at, text }]
	})
	const voices = photos.filter((photo) => recorded.has(photo)).length
	return {
		case: state.case,
		number: state.number,
		type: state.type,
		status: state.status,
		openedAt: state.openedAt,
		as: part,
		...(name !== undefined && { name }),
		...(phone !== undefined && { phone }),
		...(place && { place }),
		words,
		photos: photos.length - voices,
		voices,
		open: !hasEnded(state),
	}
}
