import { type Desk, mainDesk } from '@huying/shared/case/desks'
import type { CaseState } from '@huying/shared/case/state'
import type { Source } from '@huying/shared/case/status'
import { townOf } from '@huying/shared/region/region'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

const partition = (tenant: string, id: string) => `${tenant}#case#${id}`

/** Where the parts of one case live: one partition, read whole with one query. */
export const caseKeys = {
	partition,
	state: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'state' }),
	event: (tenant: string, id: string, seq: number): Key => ({
		pk: partition(tenant, id),
		sk: `event#${ordered(seq, 6)}`,
	}),
	privateRecord: (tenant: string, id: string, seq: number): Key => ({
		pk: partition(tenant, id),
		sk: `private#${ordered(seq, 6)}`,
	}),
	/** What an errand is besides its case. */
	errand: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'errand' }),
	due: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'due' }),
	/** A place where the case waits besides its main desk. */
	desk: (tenant: string, id: string, { unit, queue }: Desk): Key => ({
		pk: partition(tenant, id),
		sk: `desk#${queue}#${unit}`,
	}),
	/** Where a public case is found by whoever is about to call about the same. */
	publicPlace: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'public' }),
	/** What was merged into the case must go its way. */
	dueMerged: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'due-merged' }),
	/** Whoever called about the same, or meets the same: apart from the case, because there may be hundreds. */
	callers: (tenant: string, id: string) => `${partition(tenant, id)}#callers`,
	merged: (tenant: string, id: string, other: string): Key => ({
		pk: `${partition(tenant, id)}#callers`,
		sk: `merged#${other}`,
	}),
	follower: (tenant: string, id: string, user: string): Key => ({
		pk: `${partition(tenant, id)}#callers`,
		sk: `follower#${user}`,
	}),
	/** Says which case a number means. */
	number: (tenant: string, number: string): Key => ({ pk: `${tenant}#number#${number}`, sk: 'case' }),
	/** Which cases bear a number of another source: the first one, and those that are others all the same. */
	sourceNumber: (tenant: string, source: Source, plain: string) => `${tenant}#source#${source}#${plain}`,
	sourceNumberCase: (tenant: string, source: Source, plain: string, other?: string): Key => ({
		pk: caseKeys.sourceNumber(tenant, source, plain),
		sk: other === undefined ? 'first' : `other#${other}`,
	}),
	/** A caller's own cases, oldest first. In the base table, because they must show at once. */
	mine: (tenant: string, user: string) => `${tenant}#user#${user}#cases`,
	minePointer: (tenant: string, user: string, openedAt: number, id: string): Key => ({
		pk: `${tenant}#user#${user}#cases`,
		sk: `${ordered(openedAt)}#${id}`,
	}),
}

/** index1: the open cases on a unit's desk, by status (calls to make apart), the most pressing first. */
export const deskKey = (tenant: string, unit: string, status: string) => `${tenant}#desk#${unit}#${status}`
/** index2: resolved cases that a grid worker of the town or of one village can check. */
export const verificationKey = (tenant: string, town: string) => `${tenant}#town#${town}#resolved`

/** index2: a town's public cases whose work is not checked yet, by village and then by time. */
export const publicKey = (tenant: string, town: string) => `${tenant}#public#${town}`

/** index2: a town's errands that nobody runs yet, by village and then by time. Never public, nor to be checked. */
export const openErrandsKey = (tenant: string, town: string) => `${tenant}#errands#${town}`

/** index1: where a case waits on a desk, the most pressing first. */
export function deskIndex(state: Pick<CaseState, 'tenant' | 'case'>, { unit, queue, by }: Desk) {
	return { pk1: deskKey(state.tenant, unit, queue), sk1: `${ordered(by)}#${state.case}` }
}

/** The index keys of a case as it stands; a finished case has none and so is in no queue. */
export function indexKeys(state: CaseState): Record<string, string> {
	const main = mainDesk(state)
	const pressing = `${ordered(main?.by ?? state.since)}#${state.case}`
	return {
		...(main && deskIndex(state, main)),
		...(state.status === 'resolved' &&
			state.village !== undefined && {
				pk2: verificationKey(state.tenant, townOf(state.village)),
				sk2: `${state.village}#${pressing}`,
			}),
		...(isOpenErrand(state) &&
			state.village !== undefined && {
				pk2: openErrandsKey(state.tenant, townOf(state.village)),
				sk2: `${state.village}#${ordered(state.openedAt)}#${state.case}`,
			}),
	}
}

const isOpenErrand = ({ errand, status }: CaseState): boolean =>
	errand !== undefined && errand.worker === undefined && (status === 'assigned' || status === 'handling')

/** index1 too: what the one clock must do, in four shards, by the time it falls due. All tenants have one clock. */
export const dueShards = ['due#0', 'due#1', 'due#2', 'due#3'] as const

export function dueShard(id: string): string {
	let sum = 0
	for (const letter of id) sum += letter.charCodeAt(0)
	return dueShards[sum % dueShards.length] ?? dueShards[0]
}
