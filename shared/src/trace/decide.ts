import type { ErrorCode } from '../error/catalogue'
import { photosIn } from '../inspection/answers'
import { startOfBeijingDay } from '../time/day'
import type { SentEntry } from './entry'
import { ENTRY_PHOTOS_LIMIT } from './limits'
import { notesRefusal } from './notes'
import type { PatrolRules } from './patrol-rules'
import { onDuty, type TraceState } from './state'

export interface EntryRefusal {
	readonly refused: ErrorCode
	readonly field?: string
}

/**
 * Whether an entry may be made, done at `when`. Finding, settling and visiting work at any hour in any grid, on duty or
 * off (出门就办公); only patrols need duty. The phone asks the same before it makes one.
 */
export function entryRefusal(
	state: TraceState,
	entry: SentEntry,
	when: number,
	{ dutyHours }: PatrolRules,
): EntryRefusal | undefined {
	const duty = onDuty(state, when, dutyHours)
	switch (entry.type) {
		case 'signedIn': {
			const sameDay =
				state.duty !== undefined && startOfBeijingDay(state.duty.since) === startOfBeijingDay(when)
			return duty && sameDay ? { refused: 'onDutyAlready' } : undefined
		}
		case 'signedOut':
			// also late: who forgot it yesterday may say so today
			return state.duty === undefined ? { refused: 'notOnDuty' } : undefined
		case 'patrolBegan':
			if (!duty) return { refused: 'notOnDuty' }
			return state.patrol === undefined ? undefined : { refused: 'patrolOpen' }
		case 'patrolEnded':
			if (state.patrol === undefined)
				return { refused: state.duty === undefined ? 'notOnDuty' : 'patrolUnknown' }
			return state.patrol.patrol === entry.patrol ? undefined : { refused: 'patrolUnknown', field: 'patrol' }
		case 'visited':
			return notesRefusal(entry.template, entry.notes)
		case 'settledOnTheSpot': {
			const photos = [...entry.before, ...entry.after]
			if (photos.length > ENTRY_PHOTOS_LIMIT) return { refused: 'photosTooMany', field: 'after' }
			return new Set(photos).size < photos.length ? { refused: 'invalidInput', field: 'after' } : undefined
		}
		case 'found':
			return undefined
		case 'inspected': {
			const unannounced = photosIn(entry.answers).some((photo) => !entry.photos.includes(photo))
			return unannounced ? { refused: 'photoNotAnnounced', field: 'photos' } : undefined
		}
	}
}
