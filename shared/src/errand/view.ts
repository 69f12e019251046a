import type { Actor } from '../case/actor'
import type { CaseEvent } from '../case/event'
import type { PrivateRecord } from '../case/private-record'
import type { Relation } from '../case/relation'
import type { CaseState } from '../case/state'
import type { Rules } from '../rule/rules'
import { permittedSteps } from './decide-errand'
import type { Errand, Voucher } from './errand'
import type { ErrandLine } from './errand-lists'
import type { ErrandView } from './errand-view'

/** What each relation to the case sees of its errand; whoever has no row sees nothing of it. */
const sight: Partial<Record<Relation, { readonly names: boolean; readonly person: boolean }>> = {
	caller: { names: true, person: true },
	concerned: { names: true, person: true },
	errandWorker: { names: true, person: true },
	unit: { names: true, person: true },
	centre: { names: true, person: true },
	// before one takes it on: what is to be fetched, and nobody's name
	gridWorker: { names: true, person: false },
	followUp: { names: false, person: false },
	staff: { names: false, person: false },
}

/** Somebody by what they say of themselves. */
export interface Named {
	readonly name?: string | undefined
	readonly phone?: string | undefined
}

export interface Seen {
	readonly state: CaseState
	readonly errand: Errand
	readonly events: readonly CaseEvent[]
	readonly records: readonly PrivateRecord[]
	readonly relation: Relation
	readonly viewer: Actor
	readonly at: number
	readonly rules: Rules
	/** The worker's profile. */
	readonly worker?: Named | undefined
}

/**
 * The only place that says who sees what of an errand. Pictures of papers are named to the asker, the person concerned
 * and the worker alone.
 */
export function errandView(seen: Seen): ErrandView | undefined {
	const { state, errand, events, records, relation, viewer, at, rules, worker } = seen
	const sees = sight[relation]
	const { errand: summary } = state
	if (sees === undefined || summary === undefined) return undefined
	const bySeq = new Map(records.map((record) => [record.seq, record]))
	const papers = (seq: number) => (sees.names ? (bySeq.get(seq)?.papers ?? []) : [])
	const user = 'user' in viewer ? viewer.user : undefined
	const mine = user !== undefined && user === summary.worker
	const looks = mine || relation === 'caller' || relation === 'concerned'
	const shown = (photos: readonly string[] | undefined) => (looks ? [...(photos ?? [])] : [])
	const { consent, missing, out, trip } = errand
	const person = sees.person ? bySeq.get(1)?.person : undefined
	return {
		service: errand.service,
		serviceVersion: errand.serviceVersion,
		serviceName: state.matterName ?? '',
		for: errand.for,
		...(person && { person }),
		consent: {
			status: consent.status,
			...(consent.by !== undefined && { by: consent.by }),
			...(consent.at !== undefined && { at: consent.at }),
			photos: shown(consent.photos),
			...(looks && consent.voice !== undefined && { voice: consent.voice }),
		},
		...(summary.worker !== undefined && { worker: saidOf(worker) }),
		mine,
		...(errand.visit && { visit: errand.visit }),
		materials: errand.materials.map(({ ready, photos }, place) => ({
			name: papers(1)[place] ?? '',
			ready,
			pictures: photos.length,
			photos: shown(photos),
		})),
		...(missing && { missing: missingView(missing, { papers, bySeq, shown, names: sees.names, events }) }),
		vouchers: errand.vouchers.map((voucher) => voucherView(voucher, papers(voucher.seq), shown)),
		held: summary.held,
		unconfirmed: summary.unconfirmed,
		...(out && { out: { at: out.at, ...office(bySeq.get(out.seq)) } }),
		cash: summary.cash,
		spent: errand.spent.map(({ at: when, fen, photos }) => ({ at: when, fen, photos: shown(photos) })),
		...(trip && { trip: { trip: trip.trip, day: trip.day, ...office(bySeq.get(trip.seq)) } }),
		taken: events.flatMap((event) =>
			event.type === 'errandStepped' ? [{ seq: event.seq, at: event.at, type: event.step.type }] : [],
		),
		steps: permittedSteps({ state, ground: { errand }, actor: viewer, at, rules }),
	}
}

const office = (record: PrivateRecord | undefined) =>
	record?.office === undefined ? {} : { office: record.office }

const saidOf = (named: Named | undefined) => ({
	...(named?.name !== undefined && { name: named.name }),
	...(named?.phone !== undefined && { phone: named.phone }),
})

function missingView(
	{ seq, at, answeredSeq, photos }: NonNullable<Errand['missing']>,
	{
		papers,
		bySeq,
		shown,
		names,
		events,
	}: {
		readonly papers: (seq: number) => readonly string[]
		readonly bySeq: ReadonlyMap<number, PrivateRecord>
		readonly shown: (photos: readonly string[] | undefined) => string[]
		readonly names: boolean
		readonly events: readonly CaseEvent[]
	},
): NonNullable<ErrandView['missing']> {
	const words = names ? bySeq.get(seq)?.text : undefined
	const answeredAt = events.find((event) => event.seq === answeredSeq)?.at
	const answer = names && answeredSeq !== undefined ? bySeq.get(answeredSeq)?.text : undefined
	return {
		at,
		papers: [...papers(seq)],
		...(words !== undefined && { words }),
		...(answeredAt !== undefined && { answeredAt }),
		...(answer !== undefined && { answer }),
		photos: shown(photos),
	}
}

function voucherView(
	voucher: Voucher,
	names: readonly string[],
	shown: (photos: readonly string[] | undefined) => string[],
): ErrandView['vouchers'][number] {
	const { number, kind, at, papers = [], of, places, fen, photos, confirmed } = voucher
	return {
		number,
		kind,
		at,
		papers: papers.map(({ form, backOn }, place) => ({
			name: names[place] ?? '',
			form,
			...(backOn !== undefined && { backOn }),
		})),
		...(of !== undefined && { of }),
		...(places && { places: [...places] }),
		...(fen !== undefined && { fen }),
		photos: shown(photos),
		...(confirmed && {
			confirmed: { at: confirmed.at, by: confirmed.by, photos: shown(confirmed.photos) },
		}),
	}
}

/** What a list says of an errand besides its case. */
export function errandLine({ errand: summary }: CaseState, errand: Errand): ErrandLine['errand'] {
	const { service, for: whom, consent, visit, out, missing, trip } = errand
	return {
		service,
		for: whom,
		consent: consent.status,
		...(visit && { visit }),
		held: summary?.held ?? 0,
		unconfirmed: summary?.unconfirmed ?? 0,
		cash: summary?.cash ?? 0,
		out: out !== undefined,
		waits: missing !== undefined && missing.answeredSeq === undefined,
		...(trip && { trip: { trip: trip.trip, day: trip.day } }),
	}
}
